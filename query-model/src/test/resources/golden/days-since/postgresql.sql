coalesce((
  select cast(? as date) - cast(timezone(?, timezone('UTC', max(r1."placed"))) as date)
  from "orders" as r1
  where r1."person" = who."id"
) between ? and ?, false)
-- LocalDate 2026-11-20
-- String Europe/Berlin
-- BigDecimal 0
-- BigDecimal 31
