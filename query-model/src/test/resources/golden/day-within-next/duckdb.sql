("joined" is not null and "joined" >= ? and "joined" < ?)
-- LocalDate 2026-11-20
-- LocalDate 2026-12-04
