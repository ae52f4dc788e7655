("amount" is not null and "amount" in (?, ?, ?))
-- BigDecimal 10.5
-- BigDecimal 100
-- Double 1.0E-30
