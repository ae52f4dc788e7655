coalesce(coalesce((
  select sum(r1.`total`)
  from `orders` as r1
  where r1.`person` = who.`id` and convert(r1.`person` using utf8mb4) collate utf8mb4_nopad_bin = convert(who.`id` using utf8mb4) collate utf8mb4_nopad_bin
), 0) in (
  select held from (
    select held, rank() over (order by held) - 1 as smaller, count(*) over () as total
    from (select coalesce((
  select sum(r1.`total`)
  from `orders` as r1
  where r1.`person` = who.`id` and convert(r1.`person` using utf8mb4) collate utf8mb4_nopad_bin = convert(who.`id` using utf8mb4) collate utf8mb4_nopad_bin
), 0) as held from `people` as who) everyone
    where held is not null
  ) ranked
  where smaller * 100 >= ? * total
), false)
-- Integer 80
