(`amount` is not null and `amount` in (
  select held from (
    select
      `amount` as held,
      rank() over (order by `amount`) - 1 as smaller,
      count(*) over () as total
    from `people` where `amount` is not null
  ) ranked
  where smaller * 100 >= ? * total
))
-- Integer 90
