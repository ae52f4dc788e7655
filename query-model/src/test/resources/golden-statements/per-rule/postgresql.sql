select
  count(case when (
    coalesce("id" collate "C" in (
      select member from (
        select member, row_number() over (order by worth desc, member) as place, count(*) over () as total
        from (
          select "id" collate "C" as member, "amount" as worth
          from "people" as who
          where (
            (
              (
                exists (
                  select 1
                  from "orders" as r1
                  where r1."person" = who."id"
                    and (r1."channel" is not null and r1."channel" in (?))
                )
                or ("amount" is not null and "amount" >= ?)
              )
              and not (
                ("tier" is not null and "tier" in (?))
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
  ) then 1 end) as n0,
  /* /rule */ count(case when (
    exists (
      select 1
      from "orders" as r2
      where r2."person" = who."id"
        and (r2."channel" is not null and r2."channel" in (?))
    )
    or ("amount" is not null and "amount" >= ?)
  ) then 1 end) as n1,
  /* /rule/parts/0 */ count(case when exists (
    select 1
    from "orders" as r3
    where r3."person" = who."id"
      and (r3."channel" is not null and r3."channel" in (?))
  ) then 1 end) as n2,
  /* /rule/parts/1 */ count(case when ("amount" is not null and "amount" >= ?) then 1 end) as n3,
  /* /exclude/0 */ count(case when ("tier" is not null and "tier" in (?)) then 1 end) as n4
from "people" as who
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
