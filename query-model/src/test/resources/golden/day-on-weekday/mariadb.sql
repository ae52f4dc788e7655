coalesce(weekday(`birthday`) + 1 in (?, ?), false)
-- Integer 6
-- Integer 7
