(`seen` is not null and `seen` < ?)
-- LocalDateTime 2026-10-21T22:00
