coalesce(convert(`id` using utf8mb4) collate utf8mb4_nopad_bin in (
  select member from (
    select member, row_number() over (order by worth, member) as place, count(*) over () as total
    from (
      select convert(`id` using utf8mb4) collate utf8mb4_nopad_bin as member, `amount` as worth
      from `people` as who
      where true
    ) chosen
    where worth is not null
  ) ranked
  where place <= 3
), false)
