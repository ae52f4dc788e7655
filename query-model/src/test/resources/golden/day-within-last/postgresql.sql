("joined" is not null and "joined" >= ? and "joined" < ?)
-- LocalDate 2026-10-21
-- LocalDate 2026-11-21
