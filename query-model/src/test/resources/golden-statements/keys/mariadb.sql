select `id`
from `people` as who
where (
  coalesce(convert(`id` using utf8mb4) collate utf8mb4_nopad_bin in (
    select member from (
      select member, row_number() over (order by worth desc, member) as place, count(*) over () as total
      from (
        select convert(`id` using utf8mb4) collate utf8mb4_nopad_bin as member, `amount` as worth
        from `people` as who
        where (
          (
            /* /rule */ (
              /* /rule/parts/0 */ exists (
                select 1
                from `orders` as r1
                where r1.`person` = who.`id` and convert(r1.`person` using utf8mb4) collate utf8mb4_nopad_bin = convert(who.`id` using utf8mb4) collate utf8mb4_nopad_bin
                  and /* /rule/parts/0/rows/where/0 */ (r1.`channel` is not null and convert(r1.`channel` using utf8mb4) collate utf8mb4_nopad_bin in (?))
              )
              or /* /rule/parts/1 */ (`amount` is not null and `amount` >= ?)
            )
            and not (
              /* /exclude/0 */ (`tier` is not null and convert(`tier` using utf8mb4) collate utf8mb4_nopad_bin in (?))
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
)
order by 1
-- String Web
-- BigDecimal 10
-- String Silver
-- String ["gold-end","face"]
-- String ["gold-end"]
