(`amount` is not null and `orders` is not null and `amount` <= `orders` + ?)
-- BigDecimal 7.5
