coalesce((cast(coalesce((
  select sum(r1.`total`)
  from `orders` as r1
  where r1.`person` = who.`id` and convert(r1.`person` using utf8mb4) collate utf8mb4_nopad_bin = convert(who.`id` using utf8mb4) collate utf8mb4_nopad_bin
), 0) as double) / nullif(cast(coalesce((
  select sum(1)
  from `orders` as r2
  where r2.`person` = who.`id` and convert(r2.`person` using utf8mb4) collate utf8mb4_nopad_bin = convert(who.`id` using utf8mb4) collate utf8mb4_nopad_bin
), 0) as double), 0)) >= ?, false)
-- BigDecimal 20.5
