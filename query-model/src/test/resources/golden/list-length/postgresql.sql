("tags" is not null and cardinality("tags") >= ?)
-- BigDecimal 2
