coalesce((
  select max(r1."placed")
  from "orders" as r1
  where r1."person" = who."id"
) >= ? and (
  select max(r1."placed")
  from "orders" as r1
  where r1."person" = who."id"
) < ?, false)
-- LocalDateTime 2026-10-21T22:00
-- LocalDateTime 2026-11-20T11:00
