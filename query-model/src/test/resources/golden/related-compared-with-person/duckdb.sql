exists (
  select 1
  from "orders" as r1
  where r1."person" = who."id"
    and (r1."total" is not null and who."amount" is not null and r1."total" > who."amount" + ?)
)
-- BigDecimal 1
