coalesce((
  select count(distinct r1."channel")
  from "orders" as r1
  where r1."person" = who."id"
) >= ?, false)
-- BigDecimal 2
