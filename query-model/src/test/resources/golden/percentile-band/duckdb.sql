("orders" is not null and "orders" in (
  select held from (
    select held, rank() over (order by held) - 1 as smaller, count(*) over () as total
    from (select "orders" as held from "people" as who) everyone
    where held is not null
  ) ranked
  where smaller * 100 >= ? * total and smaller * 100 < ? * total
))
-- Integer 25
-- Integer 75
