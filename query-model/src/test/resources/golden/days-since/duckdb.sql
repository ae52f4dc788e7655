coalesce((
  select date_diff('day', cast(timezone(?, timezone('UTC', max(r1."placed"))) as date), ?)
  from "orders" as r1
  where r1."person" = who."id"
) between ? and ?, false)
-- String Europe/Berlin
-- LocalDate 2026-11-20
-- BigDecimal 0
-- BigDecimal 31
