exists (
  select 1
  from `views` as r1
  where r1.`person` = who.`id` and convert(r1.`person` using utf8mb4) collate utf8mb4_nopad_bin = convert(who.`id` using utf8mb4) collate utf8mb4_nopad_bin
    and r1.`seen` is not null
    and exists (
      select 1
      from `orders` as r2
      join `order_lines` as r3 on r3.`order_id` = r2.`id` and convert(r3.`order_id` using utf8mb4) collate utf8mb4_nopad_bin = convert(r2.`id` using utf8mb4) collate utf8mb4_nopad_bin
      where r2.`person` = who.`id` and convert(r2.`person` using utf8mb4) collate utf8mb4_nopad_bin = convert(who.`id` using utf8mb4) collate utf8mb4_nopad_bin
        and r2.`placed` > r1.`seen`
        and r2.`placed` <= r1.`seen` + interval ? second
        and convert(r3.`product` using utf8mb4) collate utf8mb4_nopad_bin = convert(r1.`product` using utf8mb4) collate utf8mb4_nopad_bin
    )
)
-- Long 604800
