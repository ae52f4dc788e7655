coalesce((
  select (
    (r1."channel" is not null and r1."channel" in (?))
    and (r1."total" is not null and r1."total" > ?)
  )
  from "orders" as r1
  where r1."person" = who."id"
    and r1."placed" is not null
  order by r1."placed" desc, r1."id" collate "C" desc
  limit 1
), false)
-- String Web
-- BigDecimal 20
