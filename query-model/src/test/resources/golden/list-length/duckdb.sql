("tags" is not null and len("tags") >= ?)
-- BigDecimal 2
