(
  ("tier" is not null and "tier" in (?))
  or ("orders" is not null and "orders" >= ?)
)
-- String Gold
-- BigDecimal 3
