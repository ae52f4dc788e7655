exists (
  select 1
  from `orders` as r1
  where r1.`person` = who.`id` and convert(r1.`person` using utf8mb4) collate utf8mb4_nopad_bin = convert(who.`id` using utf8mb4) collate utf8mb4_nopad_bin
    and (coalesce((
      select sum(1)
      from `order_lines` as r2
      where r2.`order_id` = r1.`id` and convert(r2.`order_id` using utf8mb4) collate utf8mb4_nopad_bin = convert(r1.`id` using utf8mb4) collate utf8mb4_nopad_bin
        and (r2.`quantity` is not null and r2.`quantity` >= ?)
    ), 0) >= 2)
)
-- BigDecimal 2
