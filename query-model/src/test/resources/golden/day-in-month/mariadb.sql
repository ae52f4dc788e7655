coalesce(extract(month from `birthday`) in (?), false)
-- Integer 2
