select sha2(concat(?, convert(`customer_id` using utf8mb4)), 256), `loyalty_tier`, case when `lifetime_value` between -9000000000000000000 and 9000000000000000000 then cast(floor(`lifetime_value`) as signed) - mod(mod(cast(floor(`lifetime_value`) as signed), 100) + 100, 100) end, `birthday` - interval dayofmonth(`birthday`) - 1 day - interval mod(month(`birthday`) - 1, 3) month, left(convert(`region` using utf8mb4), ?) from `customer`.`people` as who where ((
  (
    (`country` is not null and convert(`country` using utf8mb4) collate utf8mb4_nopad_bin in (?, ?))
  )
))
-- String a salt; drop table people
-- Integer 2
-- String Germany
-- String O'Land
