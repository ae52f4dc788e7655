coalesce((
  select count(distinct convert(r1.`channel` using utf8mb4) collate utf8mb4_nopad_bin)
  from `orders` as r1
  where r1.`person` = who.`id` and convert(r1.`person` using utf8mb4) collate utf8mb4_nopad_bin = convert(who.`id` using utf8mb4) collate utf8mb4_nopad_bin
) >= ?, false)
-- BigDecimal 2
