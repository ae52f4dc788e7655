coalesce(extract(month from timezone(?, timezone('UTC', "seen"))) * 100 + extract(day from timezone(?, timezone('UTC', "seen"))) in (?, ?), false)
-- String Europe/Berlin
-- String Europe/Berlin
-- Integer 1119
-- Integer 1120
