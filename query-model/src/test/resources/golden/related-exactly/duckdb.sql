(coalesce((
  select sum(1)
  from "orders" as r1
  where r1."person" = who."id"
), 0) = 2)
