coalesce(coalesce((
  select sum(r1."total")
  from "orders" as r1
  where r1."person" = who."id"
), 0) > "amount", false)
