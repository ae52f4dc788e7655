(
  exists (
    select 1
    from `orders` as r1
    where r1.`person` = who.`id` and convert(r1.`person` using utf8mb4) collate utf8mb4_nopad_bin = convert(who.`id` using utf8mb4) collate utf8mb4_nopad_bin
  )
  and not exists (
    select 1
    from `orders` as r2
    where r2.`person` = who.`id` and convert(r2.`person` using utf8mb4) collate utf8mb4_nopad_bin = convert(who.`id` using utf8mb4) collate utf8mb4_nopad_bin
      and not (
        (r2.`channel` is not null and convert(r2.`channel` using utf8mb4) collate utf8mb4_nopad_bin in (?))
      )
  )
)
-- String Web
