(
  case when ("tier" is not null and "tier" in (?)) then 1 else 0 end
  + case when ("newsletter" is true) then 1 else 0 end
  + case when ("orders" is not null and "orders" >= ?) then 1 else 0 end
  >= 2
)
-- String Gold
-- BigDecimal 3
