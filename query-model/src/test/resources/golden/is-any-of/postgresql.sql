("tier" is not null and "tier" in (?, ?))
-- String Gold
-- String x' or 1=1
