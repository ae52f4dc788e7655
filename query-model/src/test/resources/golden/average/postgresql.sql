coalesce((
  select cast(sum(r1."total") as double precision) / count(r1."total")
  from "orders" as r1
  where r1."person" = who."id"
) >= ?, false)
-- BigDecimal 20.5
