coalesce(extract(hour from convert_tz(`seen`, '+00:00', ?)) between ? and ?, false)
-- String Europe/Berlin
-- Integer 2
-- Integer 3
