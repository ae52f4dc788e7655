select count(*) from `customer`.`people` as who where ((
  (
    (`country` is not null and convert(`country` using utf8mb4) collate utf8mb4_nopad_bin in (?, ?))
  )
))
-- String Germany
-- String O'Land
