coalesce("id" collate "C" in (
  select member from (
    select member, rank() over (partition by part1, part2 order by worth desc) as place, count(*) over (partition by part1, part2) as total
    from (
      select "id" collate "C" as member, coalesce((
        select sum(r1."total")
        from "orders" as r1
        where r1."person" = who."id"
      ), 0) as worth, "newsletter" as part1, "tier" as part2
      from "people" as who
      where (
        ("orders" is not null and "orders" >= ?)
      )
    ) chosen
    where worth is not null
  ) ranked
  where (place - 1) * 100 < ? * total
), false)
-- BigDecimal 1
-- BigDecimal 50
