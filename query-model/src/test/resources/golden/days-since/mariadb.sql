coalesce((
  select datediff(?, cast(convert_tz(max(r1.`placed`), '+00:00', ?) as date))
  from `orders` as r1
  where r1.`person` = who.`id` and convert(r1.`person` using utf8mb4) collate utf8mb4_nopad_bin = convert(who.`id` using utf8mb4) collate utf8mb4_nopad_bin
) between ? and ?, false)
-- LocalDate 2026-11-20
-- String Europe/Berlin
-- BigDecimal 0
-- BigDecimal 31
