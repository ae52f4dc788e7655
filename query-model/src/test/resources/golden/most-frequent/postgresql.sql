coalesce((
  select r1."channel" collate "C"
  from "orders" as r1
  where r1."person" = who."id"
    and r1."channel" is not null
  group by 1
  order by count(*) desc, 1
  limit 1
) in (?), false)
-- String Web
