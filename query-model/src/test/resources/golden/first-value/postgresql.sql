coalesce((
  select r1."channel"
  from "orders" as r1
  where r1."person" = who."id"
    and r1."placed" is not null
  order by r1."placed", r1."id" collate "C"
  limit 1
) in (?), false)
-- String Web
