coalesce(coalesce((
  select sum(r1."total")
  from "orders" as r1
  where r1."person" = who."id"
    and (r1."placed" is not null and r1."placed" >= ? and r1."placed" < ?)
), 0) <= ?, false)
-- LocalDateTime 2026-08-22T22:00
-- LocalDateTime 2026-11-20T11:00
-- BigDecimal 0
