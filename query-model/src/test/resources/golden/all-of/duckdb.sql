(
  not ("tier" is not null and "tier" in (?))
  and (
    ("newsletter" is true)
    or not ("orders" is not null and "orders" >= ?)
  )
)
-- String Gold
-- BigDecimal 3
