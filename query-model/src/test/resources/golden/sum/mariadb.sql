coalesce(coalesce((
  select sum(r1.`total`)
  from `orders` as r1
  where r1.`person` = who.`id` and convert(r1.`person` using utf8mb4) collate utf8mb4_nopad_bin = convert(who.`id` using utf8mb4) collate utf8mb4_nopad_bin
    and (r1.`placed` is not null and r1.`placed` >= ? and r1.`placed` < ?)
), 0) >= ?, false)
-- LocalDateTime 2026-08-22T22:00
-- LocalDateTime 2026-11-20T11:00
-- BigDecimal 20.5
