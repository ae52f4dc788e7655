(`seen` is not null and `seen` >= ? and `seen` < ?)
-- LocalDateTime 2026-11-20T09:30
-- LocalDateTime 2026-11-20T11:00
