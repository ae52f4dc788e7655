("tags" is not null and (not "tags" && cast(array[?] as text[])))
-- String Hiking
