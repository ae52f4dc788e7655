(coalesce((
  select sum(1)
  from `orders` as r1
  where r1.`person` = who.`id` and convert(r1.`person` using utf8mb4) collate utf8mb4_nopad_bin = convert(who.`id` using utf8mb4) collate utf8mb4_nopad_bin
), 0) <= 1)
