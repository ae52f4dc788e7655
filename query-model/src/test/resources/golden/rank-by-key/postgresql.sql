coalesce("id" collate "C" in (
  select member from (
    select member, row_number() over (order by worth, member) as place, count(*) over () as total
    from (
      select "id" collate "C" as member, "amount" as worth
      from "people" as who
      where true
    ) chosen
    where worth is not null
  ) ranked
  where place <= 3
), false)
