exists (
  select 1
  from `orders` as r1
  join `order_lines` as r2 on r2.`order_id` = r1.`id` and convert(r2.`order_id` using utf8mb4) collate utf8mb4_nopad_bin = convert(r1.`id` using utf8mb4) collate utf8mb4_nopad_bin
  join `products` as r3 on r3.`id` = r2.`product` and convert(r3.`id` using utf8mb4) collate utf8mb4_nopad_bin = convert(r2.`product` using utf8mb4) collate utf8mb4_nopad_bin
  where r1.`person` = who.`id` and convert(r1.`person` using utf8mb4) collate utf8mb4_nopad_bin = convert(who.`id` using utf8mb4) collate utf8mb4_nopad_bin
    and (r1.`placed` is not null and r1.`placed` >= ? and r1.`placed` < ?)
    and (r3.`category` is not null and convert(r3.`category` using utf8mb4) collate utf8mb4_nopad_bin in (?))
    and (r1.`channel` is not null and convert(r1.`channel` using utf8mb4) collate utf8mb4_nopad_bin in (?))
)
-- LocalDateTime 2025-11-20T23:00
-- LocalDateTime 2026-11-20T11:00
-- String Shoes
-- String Web
