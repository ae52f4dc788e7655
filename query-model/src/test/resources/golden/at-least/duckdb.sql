"lifetime_value" >= ?
-- BigDecimal 50
