(
  exists (
    select 1
    from "orders" as r1
    where r1."person" = who."id"
      and (r1."placed" is not null and r1."placed" < ?)
  )
  and not exists (
    select 1
    from "orders" as r2
    where r2."person" = who."id"
      and (r2."placed" is not null and r2."placed" >= ? and r2."placed" < ?)
  )
)
-- LocalDateTime 2026-09-21T22:00
-- LocalDateTime 2026-09-21T22:00
-- LocalDateTime 2026-11-20T11:00
