coalesce(weekday(convert_tz(`seen`, '+00:00', ?)) + 1 in (?, ?), false)
-- String Europe/Berlin
-- Integer 6
-- Integer 7
