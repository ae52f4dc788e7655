exists (
  select 1
  from "orders" as r1
  where r1."person" = who."id"
    and (r1."total" is not null and r1."total" in (
      select held from (
        select held, rank() over (order by held) - 1 as smaller, count(*) over () as total
        from (select r1."total" as held from "orders" as r1) everyone
        where held is not null
      ) ranked
      where smaller * 100 >= ? * total
    ))
)
-- Integer 50
