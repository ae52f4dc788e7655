("tags" is not null and (select count(distinct entries.entry) from unnest("tags") as entries(entry) where entries.entry in (?, ?)) = 2)
-- String Hiking
-- String Skiing
