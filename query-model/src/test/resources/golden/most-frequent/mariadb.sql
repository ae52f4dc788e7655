coalesce(convert((
  select convert(r1.`channel` using utf8mb4) collate utf8mb4_nopad_bin
  from `orders` as r1
  where r1.`person` = who.`id` and convert(r1.`person` using utf8mb4) collate utf8mb4_nopad_bin = convert(who.`id` using utf8mb4) collate utf8mb4_nopad_bin
    and r1.`channel` is not null
  group by 1
  order by count(*) desc, 1
  limit 1
) using utf8mb4) collate utf8mb4_nopad_bin in (?), false)
-- String Web
