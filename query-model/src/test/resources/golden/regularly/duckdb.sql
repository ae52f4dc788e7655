(
  case when exists (
    select 1
    from "orders" as r1
    where r1."person" = who."id"
      and (r1."placed" is not null and r1."placed" >= ? and r1."placed" < ?)
  ) then 1 else 0 end
  + case when exists (
    select 1
    from "orders" as r2
    where r2."person" = who."id"
      and (r2."placed" is not null and r2."placed" >= ? and r2."placed" < ?)
  ) then 1 else 0 end
  + case when exists (
    select 1
    from "orders" as r3
    where r3."person" = who."id"
      and (r3."placed" is not null and r3."placed" >= ? and r3."placed" < ?)
  ) then 1 else 0 end
  >= 2
)
-- LocalDateTime 2026-10-20T22:00
-- LocalDateTime 2026-11-20T11:00
-- LocalDateTime 2026-09-20T22:00
-- LocalDateTime 2026-10-20T22:00
-- LocalDateTime 2026-08-20T22:00
-- LocalDateTime 2026-09-20T22:00
