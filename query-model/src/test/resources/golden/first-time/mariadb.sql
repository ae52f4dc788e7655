coalesce((
  select min(r1.`placed`)
  from `orders` as r1
  where r1.`person` = who.`id` and convert(r1.`person` using utf8mb4) collate utf8mb4_nopad_bin = convert(who.`id` using utf8mb4) collate utf8mb4_nopad_bin
) >= ? and (
  select min(r1.`placed`)
  from `orders` as r1
  where r1.`person` = who.`id` and convert(r1.`person` using utf8mb4) collate utf8mb4_nopad_bin = convert(who.`id` using utf8mb4) collate utf8mb4_nopad_bin
) < ?, false)
-- LocalDateTime 2026-10-31T23:00
-- LocalDateTime 2026-11-30T23:00
