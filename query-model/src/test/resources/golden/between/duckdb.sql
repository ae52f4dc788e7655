"lifetime_value" between ? and ?
-- BigDecimal 50
-- BigDecimal 250.5
