("tier" is not null and "tier" not in (?, ?))
-- String Gold
-- String x' or 1=1
