select "id", "tier" as c1, coalesce((
  select sum(r1."total")
  from "orders" as r1
  where r1."person" = who."id"
), 0) as c2
from "people" as who
where (
  coalesce("id" collate "C" in (
    select member from (
      select member, row_number() over (order by worth desc, member) as place, count(*) over () as total
      from (
        select "id" collate "C" as member, "amount" as worth
        from "people" as who
        where (
          (
            /* /rule */ (
              /* /rule/parts/0 */ exists (
                select 1
                from "orders" as r1
                where r1."person" = who."id"
                  and /* /rule/parts/0/rows/where/0 */ (r1."channel" is not null and r1."channel" in (?))
              )
              or /* /rule/parts/1 */ ("amount" is not null and "amount" >= ?)
            )
            and not (
              /* /exclude/0 */ ("tier" is not null and "tier" in (?))
            )
            and not ("id" is not null and "id" in (select entries.entry from json_array_elements_text(cast(? as json)) as entries(entry)))
          )
        )
      ) chosen
      where worth is not null
    ) ranked
    where place <= 2
  ), false)
  or ("id" is not null and "id" in (select entries.entry from json_array_elements_text(cast(? as json)) as entries(entry)))
)
order by 1
-- String Web
-- BigDecimal 10
-- String Silver
-- String ["gold-end","face"]
-- String ["gold-end"]
