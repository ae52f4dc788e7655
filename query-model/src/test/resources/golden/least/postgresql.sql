coalesce((
  select min(r1."total")
  from "orders" as r1
  where r1."person" = who."id"
) >= ?, false)
-- BigDecimal 20.5
