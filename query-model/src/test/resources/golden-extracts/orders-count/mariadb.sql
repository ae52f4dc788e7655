select count(*) from `commerce`.`orders` as who where ((
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
-- String Germany
-- String O'Land
