exists (
  select 1
  from "views" as r1
  where r1."person" = who."id"
    and r1."seen" is not null
    and exists (
      select 1
      from "orders" as r2
      join "order_lines" as r3 on r3."order_id" = r2."id"
      where r2."person" = who."id"
        and r2."placed" > r1."seen"
        and r2."placed" <= r1."seen" + to_seconds(?)
        and r3."product" = r1."product"
    )
)
-- Long 604800
