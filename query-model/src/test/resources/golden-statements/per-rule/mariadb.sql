select
  count(case when (
    coalesce(convert(`id` using utf8mb4) collate utf8mb4_nopad_bin in (
      select member from (
        select member, row_number() over (order by worth desc, member) as place, count(*) over () as total
        from (
          select convert(`id` using utf8mb4) collate utf8mb4_nopad_bin as member, `amount` as worth
          from `people` as who
          where (
            (
              (
                exists (
                  select 1
                  from `orders` as r1
                  where r1.`person` = who.`id` and convert(r1.`person` using utf8mb4) collate utf8mb4_nopad_bin = convert(who.`id` using utf8mb4) collate utf8mb4_nopad_bin
                    and (r1.`channel` is not null and convert(r1.`channel` using utf8mb4) collate utf8mb4_nopad_bin in (?))
                )
                or (`amount` is not null and `amount` >= ?)
              )
              and not (
                (`tier` is not null and convert(`tier` using utf8mb4) collate utf8mb4_nopad_bin in (?))
              )
              and not (`id` is not null and convert(`id` using utf8mb4) collate utf8mb4_nopad_bin in (select convert(entries.entry using utf8mb4) collate utf8mb4_nopad_bin from json_table(?, '$[*]' columns (entry longtext path '$')) as entries))
            )
          )
        ) chosen
        where worth is not null
      ) ranked
      where place <= 2
    ), false)
    or (`id` is not null and convert(`id` using utf8mb4) collate utf8mb4_nopad_bin in (select convert(entries.entry using utf8mb4) collate utf8mb4_nopad_bin from json_table(?, '$[*]' columns (entry longtext path '$')) as entries))
  ) then 1 end) as n0,
  /* /rule */ count(case when (
    exists (
      select 1
      from `orders` as r2
      where r2.`person` = who.`id` and convert(r2.`person` using utf8mb4) collate utf8mb4_nopad_bin = convert(who.`id` using utf8mb4) collate utf8mb4_nopad_bin
        and (r2.`channel` is not null and convert(r2.`channel` using utf8mb4) collate utf8mb4_nopad_bin in (?))
    )
    or (`amount` is not null and `amount` >= ?)
  ) then 1 end) as n1,
  /* /rule/parts/0 */ count(case when exists (
    select 1
    from `orders` as r3
    where r3.`person` = who.`id` and convert(r3.`person` using utf8mb4) collate utf8mb4_nopad_bin = convert(who.`id` using utf8mb4) collate utf8mb4_nopad_bin
      and (r3.`channel` is not null and convert(r3.`channel` using utf8mb4) collate utf8mb4_nopad_bin in (?))
  ) then 1 end) as n2,
  /* /rule/parts/1 */ count(case when (`amount` is not null and `amount` >= ?) then 1 end) as n3,
  /* /exclude/0 */ count(case when (`tier` is not null and convert(`tier` using utf8mb4) collate utf8mb4_nopad_bin in (?)) then 1 end) as n4
from `people` as who
-- String Web
-- BigDecimal 10
-- String Silver
-- String ["gold-end","face"]
-- String ["gold-end"]
-- String Web
-- BigDecimal 10
-- String Web
-- BigDecimal 10
-- String Silver
