coalesce(isodow(timezone(?, timezone('UTC', "seen"))) in (?, ?), false)
-- String Europe/Berlin
-- Integer 6
-- Integer 7
