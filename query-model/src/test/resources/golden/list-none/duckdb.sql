("tags" is not null and not exists (select 1 from unnest("tags") as entries(entry) where entries.entry in (?)))
-- String Hiking
