coalesce(isodow("birthday") in (?, ?), false)
-- Integer 6
-- Integer 7
