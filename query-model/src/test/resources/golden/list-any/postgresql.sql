("tags" is not null and "tags" && cast(array[?, ?] as text[]))
-- String Hiking
-- String Skiing
