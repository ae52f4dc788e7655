(
  ("tier" is not null and "tier" in (?))
)
-- String Gold
