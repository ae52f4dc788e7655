coalesce(extract(hour from timezone(?, timezone('UTC', "seen"))) between ? and ?, false)
-- String Europe/Berlin
-- Integer 2
-- Integer 3
