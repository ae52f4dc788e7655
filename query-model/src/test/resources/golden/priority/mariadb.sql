(
  (
    coalesce(coalesce((
      select sum(r1.`total`)
      from `orders` as r1
      where r1.`person` = who.`id` and convert(r1.`person` using utf8mb4) collate utf8mb4_nopad_bin = convert(who.`id` using utf8mb4) collate utf8mb4_nopad_bin
    ), 0) >= ?, false)
  )
  and not (
    (`tier` is not null and convert(`tier` using utf8mb4) collate utf8mb4_nopad_bin in (?))
  )
)
-- BigDecimal 50
-- String Gold
