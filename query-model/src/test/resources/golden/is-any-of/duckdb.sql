"loyalty_tier" in (?, ?)
-- String Gold
-- String x' or 1=1
