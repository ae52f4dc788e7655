coalesce("id" collate "C" in (
  select member from (
    select member, row_number() over (partition by part1 order by worth, member) as place, count(*) over (partition by part1) as total
    from (
      select "id" collate "C" as member, substring(md5(concat(?, "id")), 1, 8) as worth, "newsletter" as part1
      from "people" as who
      where true
    ) chosen
    where worth is not null
  ) ranked
  where (place - 1) * 100 >= ? * total and (place - 1) * 100 < ? * total
), false)
-- String spring:
-- BigDecimal 0
-- BigDecimal 40
