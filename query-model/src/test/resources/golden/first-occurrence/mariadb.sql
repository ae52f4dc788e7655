coalesce((
  select (
    (r1.`total` is not null and r1.`total` > ?)
  )
  from `orders` as r1
  where r1.`person` = who.`id` and convert(r1.`person` using utf8mb4) collate utf8mb4_nopad_bin = convert(who.`id` using utf8mb4) collate utf8mb4_nopad_bin
    and (r1.`channel` is not null and convert(r1.`channel` using utf8mb4) collate utf8mb4_nopad_bin in (?))
    and r1.`placed` is not null
  order by r1.`placed`, convert(r1.`id` using utf8mb4) collate utf8mb4_nopad_bin
  limit 1
), false)
-- BigDecimal 20
-- String Web
