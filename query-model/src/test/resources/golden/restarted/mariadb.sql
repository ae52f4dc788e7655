(
  exists (
    select 1
    from `orders` as r1
    where r1.`person` = who.`id` and convert(r1.`person` using utf8mb4) collate utf8mb4_nopad_bin = convert(who.`id` using utf8mb4) collate utf8mb4_nopad_bin
      and (r1.`placed` is not null and r1.`placed` >= ? and r1.`placed` < ?)
  )
  and not exists (
    select 1
    from `orders` as r2
    where r2.`person` = who.`id` and convert(r2.`person` using utf8mb4) collate utf8mb4_nopad_bin = convert(who.`id` using utf8mb4) collate utf8mb4_nopad_bin
      and (r2.`placed` is not null and r2.`placed` >= ? and r2.`placed` < ?)
  )
  and exists (
    select 1
    from `orders` as r3
    where r3.`person` = who.`id` and convert(r3.`person` using utf8mb4) collate utf8mb4_nopad_bin = convert(who.`id` using utf8mb4) collate utf8mb4_nopad_bin
      and (r3.`placed` is not null and r3.`placed` < ?)
  )
)
-- LocalDateTime 2026-10-21T22:00
-- LocalDateTime 2026-11-20T11:00
-- LocalDateTime 2026-09-21T22:00
-- LocalDateTime 2026-10-21T22:00
-- LocalDateTime 2026-09-21T22:00
