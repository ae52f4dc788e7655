(
  (
    coalesce(coalesce((
      select sum(r1."total")
      from "orders" as r1
      where r1."person" = who."id"
    ), 0) >= ?, false)
  )
  and not (
    ("tier" is not null and "tier" in (?))
  )
)
-- BigDecimal 50
-- String Gold
