coalesce((cast(coalesce((
  select sum(r1."total")
  from "orders" as r1
  where r1."person" = who."id"
), 0) as double precision) / nullif(cast(coalesce((
  select sum(1)
  from "orders" as r2
  where r2."person" = who."id"
), 0) as double precision), 0)) >= ?, false)
-- BigDecimal 20.5
