("orders" is not null and "orders" in (
  select held from (
    select
      "orders" as held,
      rank() over (order by "orders") - 1 as smaller,
      count(*) over () as total
    from "people" where "orders" is not null
  ) ranked
  where smaller * 100 >= ? * total and smaller * 100 < ? * total
))
-- Integer 25
-- Integer 75
