coalesce((cast(coalesce((
  select sum(1)
  from "orders" as r1
  join "order_lines" as r2 on r2."order_id" = r1."id"
  join "products" as r3 on r3."id" = r2."product"
  where r1."person" = who."id"
    and (r1."placed" is not null and r1."placed" >= ? and r1."placed" < ?)
    and (r3."category" is not null and r3."category" in (?))
    and (r1."channel" is not null and r1."channel" in (?))
), 0) as double precision) * cast(? as double precision)) >= ?, false)
-- LocalDateTime 2025-11-20T23:00
-- LocalDateTime 2026-11-20T11:00
-- String Shoes
-- String Web
-- BigDecimal 10.5
-- BigDecimal 20.5
