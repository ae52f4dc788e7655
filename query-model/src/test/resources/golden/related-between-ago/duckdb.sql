exists (
  select 1
  from "orders" as r1
  where r1."person" = who."id"
    and (r1."placed" is not null and r1."placed" >= ? and r1."placed" < ?)
)
-- LocalDateTime 2026-09-21T22:00
-- LocalDateTime 2026-10-21T22:00
