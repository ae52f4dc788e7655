coalesce(extract(isodow from "birthday") in (?, ?), false)
-- Integer 6
-- Integer 7
