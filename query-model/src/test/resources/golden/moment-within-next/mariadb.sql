(`seen` is not null and `seen` >= ? and `seen` < ?)
-- LocalDateTime 2026-11-20T11:00
-- LocalDateTime 2026-11-20T23:00
