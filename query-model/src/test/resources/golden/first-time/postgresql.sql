coalesce((
  select min(r1."placed")
  from "orders" as r1
  where r1."person" = who."id"
) >= ? and (
  select min(r1."placed")
  from "orders" as r1
  where r1."person" = who."id"
) < ?, false)
-- LocalDateTime 2026-10-31T23:00
-- LocalDateTime 2026-11-30T23:00
