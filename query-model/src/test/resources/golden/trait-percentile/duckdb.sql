coalesce(coalesce((
  select sum(r1."total")
  from "orders" as r1
  where r1."person" = who."id"
), 0) in (
  select held from (
    select held, rank() over (order by held) - 1 as smaller, count(*) over () as total
    from (select coalesce((
  select sum(r1."total")
  from "orders" as r1
  where r1."person" = who."id"
), 0) as held from "people" as who) everyone
    where held is not null
  ) ranked
  where smaller * 100 >= ? * total
), false)
-- Integer 80
