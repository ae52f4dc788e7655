coalesce((
  select median(cast(r1."total" as double precision))
  from "orders" as r1
  where r1."person" = who."id"
    and r1."total" is not null
) >= ?, false)
-- BigDecimal 20.5
