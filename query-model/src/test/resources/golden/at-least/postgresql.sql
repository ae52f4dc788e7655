("amount" is not null and "amount" >= ?)
-- BigDecimal 10.5
