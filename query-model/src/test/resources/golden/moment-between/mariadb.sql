(`seen` is not null and `seen` >= ? and `seen` < ?)
-- LocalDateTime 2026-03-28T23:00
-- LocalDateTime 2026-10-25T23:00
