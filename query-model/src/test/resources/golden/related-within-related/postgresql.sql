exists (
  select 1
  from "orders" as r1
  where r1."person" = who."id"
    and (coalesce((
      select sum(1)
      from "order_lines" as r2
      where r2."order_id" = r1."id"
        and (r2."quantity" is not null and r2."quantity" >= ?)
    ), 0) >= 2)
)
-- BigDecimal 2
