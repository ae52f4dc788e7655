coalesce((
  select distinct median(cast(r1.`total` as double)) over ()
  from `orders` as r1
  where r1.`person` = who.`id` and convert(r1.`person` using utf8mb4) collate utf8mb4_nopad_bin = convert(who.`id` using utf8mb4) collate utf8mb4_nopad_bin
    and r1.`total` is not null
) >= ?, false)
-- BigDecimal 20.5
