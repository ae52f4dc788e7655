(
  exists (
    select 1
    from "orders" as r1
    where r1."person" = who."id"
  )
  and not exists (
    select 1
    from "orders" as r2
    where r2."person" = who."id"
      and not (
        (r2."channel" is not null and r2."channel" in (?))
      )
  )
)
-- String Web
