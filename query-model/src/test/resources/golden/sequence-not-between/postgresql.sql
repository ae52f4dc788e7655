exists (
  select 1
  from "views" as r1
  where r1."person" = who."id"
    and (r1."seen" is not null and r1."seen" >= ? and r1."seen" < ?)
    and r1."seen" is not null
    and exists (
      select 1
      from "views" as r2
      where r2."person" = who."id"
        and (r2."seen" is not null and r2."seen" >= ? and r2."seen" < ?)
        and r2."seen" > r1."seen"
        and r2."product" = r1."product"
        and r2."seen" <= r1."seen" + ? * interval '1 second'
        and not exists (
          select 1
          from "orders" as r3
          join "order_lines" as r4 on r4."order_id" = r3."id"
          where r3."person" = who."id"
            and r3."placed" > r1."seen"
            and r2."seen" > r3."placed"
            and r3."placed" <= r1."seen" + ? * interval '1 second'
            and r4."product" = r1."product"
        )
    )
)
-- LocalDateTime 2025-11-20T23:00
-- LocalDateTime 2026-11-20T11:00
-- LocalDateTime 2025-11-20T23:00
-- LocalDateTime 2026-11-20T11:00
-- Long 2419200
-- Long 604800
