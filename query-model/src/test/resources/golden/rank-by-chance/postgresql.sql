coalesce("id" collate "C" in (
  select member from (
    select member, row_number() over (order by worth desc, member) as place, count(*) over () as total
    from (
      select "id" collate "C" as member, substring(md5(concat(?, "id")), 1, 8) as worth
      from "people" as who
      where true
    ) chosen
    where worth is not null
  ) ranked
  where place <= 5
), false)
-- String winter:
