("tags" is not null and exists (select 1 from unnest("tags") as entries(entry) where entries.entry in (?, ?)))
-- String Hiking
-- String Skiing
