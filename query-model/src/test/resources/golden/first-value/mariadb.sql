coalesce(convert((
  select r1.`channel`
  from `orders` as r1
  where r1.`person` = who.`id` and convert(r1.`person` using utf8mb4) collate utf8mb4_nopad_bin = convert(who.`id` using utf8mb4) collate utf8mb4_nopad_bin
    and r1.`placed` is not null
  order by r1.`placed`, convert(r1.`id` using utf8mb4) collate utf8mb4_nopad_bin
  limit 1
) using utf8mb4) collate utf8mb4_nopad_bin in (?), false)
-- String Web
