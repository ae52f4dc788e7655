("tags" is not null and list_has_all("tags", [?, ?]))
-- String Hiking
-- String Skiing
