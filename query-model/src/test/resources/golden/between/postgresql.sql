("orders" is not null and "orders" between ? and ?)
-- BigDecimal 0.5
-- BigDecimal 3
