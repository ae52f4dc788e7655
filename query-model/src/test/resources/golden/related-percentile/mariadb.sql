exists (
  select 1
  from `orders` as r1
  where r1.`person` = who.`id` and convert(r1.`person` using utf8mb4) collate utf8mb4_nopad_bin = convert(who.`id` using utf8mb4) collate utf8mb4_nopad_bin
    and (r1.`total` is not null and r1.`total` in (
      select held from (
        select held, rank() over (order by held) - 1 as smaller, count(*) over () as total
        from (select r1.`total` as held from `orders` as r1) everyone
        where held is not null
      ) ranked
      where smaller * 100 >= ? * total
    ))
)
-- Integer 50
