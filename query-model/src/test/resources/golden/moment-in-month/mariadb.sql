coalesce(extract(month from convert_tz(`seen`, '+00:00', ?)) in (?, ?), false)
-- String Europe/Berlin
-- Integer 1
-- Integer 7
