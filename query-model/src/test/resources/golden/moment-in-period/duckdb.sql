("seen" is not null and "seen" >= ? and "seen" < ?)
-- LocalDateTime 2026-06-30T22:00
-- LocalDateTime 2026-09-30T22:00
