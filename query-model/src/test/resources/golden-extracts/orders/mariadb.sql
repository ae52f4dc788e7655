select sha2(concat(?, convert(`customer_id` using utf8mb4)), 256), cast(date(`ordered_at`) - interval weekday(date(`ordered_at`)) day as datetime(6)), `net_total` from `commerce`.`orders` as who where ((
  exists (
    select 1
    from `customer`.`people` as r1
    where r1.`customer_id` = who.`customer_id` and convert(r1.`customer_id` using utf8mb4) collate utf8mb4_nopad_bin = convert(who.`customer_id` using utf8mb4) collate utf8mb4_nopad_bin
      and (
        (
          (r1.`country` is not null and convert(r1.`country` using utf8mb4) collate utf8mb4_nopad_bin in (?, ?))
        )
      )
  )
))
-- String a salt; drop table people
-- String Germany
-- String O'Land
