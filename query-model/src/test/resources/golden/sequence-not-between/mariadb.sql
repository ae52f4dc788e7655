exists (
  select 1
  from `views` as r1
  where r1.`person` = who.`id` and convert(r1.`person` using utf8mb4) collate utf8mb4_nopad_bin = convert(who.`id` using utf8mb4) collate utf8mb4_nopad_bin
    and (r1.`seen` is not null and r1.`seen` >= ? and r1.`seen` < ?)
    and r1.`seen` is not null
    and exists (
      select 1
      from `views` as r2
      where r2.`person` = who.`id` and convert(r2.`person` using utf8mb4) collate utf8mb4_nopad_bin = convert(who.`id` using utf8mb4) collate utf8mb4_nopad_bin
        and (r2.`seen` is not null and r2.`seen` >= ? and r2.`seen` < ?)
        and r2.`seen` > r1.`seen`
        and convert(r2.`product` using utf8mb4) collate utf8mb4_nopad_bin = convert(r1.`product` using utf8mb4) collate utf8mb4_nopad_bin
        and r2.`seen` <= r1.`seen` + interval ? second
        and not exists (
          select 1
          from `orders` as r3
          join `order_lines` as r4 on r4.`order_id` = r3.`id` and convert(r4.`order_id` using utf8mb4) collate utf8mb4_nopad_bin = convert(r3.`id` using utf8mb4) collate utf8mb4_nopad_bin
          where r3.`person` = who.`id` and convert(r3.`person` using utf8mb4) collate utf8mb4_nopad_bin = convert(who.`id` using utf8mb4) collate utf8mb4_nopad_bin
            and r3.`placed` > r1.`seen`
            and r2.`seen` > r3.`placed`
            and r3.`placed` <= r1.`seen` + interval ? second
            and convert(r4.`product` using utf8mb4) collate utf8mb4_nopad_bin = convert(r1.`product` using utf8mb4) collate utf8mb4_nopad_bin
        )
    )
)
-- LocalDateTime 2025-11-20T23:00
-- LocalDateTime 2026-11-20T11:00
-- LocalDateTime 2025-11-20T23:00
-- LocalDateTime 2026-11-20T11:00
-- Long 2419200
-- Long 604800
