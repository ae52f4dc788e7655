coalesce(extract(month from timezone(?, timezone('UTC', "seen"))) in (?, ?), false)
-- String Europe/Berlin
-- Integer 1
-- Integer 7
