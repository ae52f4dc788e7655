("tags" is not null and (select count(*) from unnest("tags") as entries(entry)) >= ?)
-- BigDecimal 2
