coalesce(extract(month from convert_tz(`seen`, '+00:00', ?)) * 100 + extract(day from convert_tz(`seen`, '+00:00', ?)) in (?, ?), false)
-- String Europe/Berlin
-- String Europe/Berlin
-- Integer 1119
-- Integer 1120
