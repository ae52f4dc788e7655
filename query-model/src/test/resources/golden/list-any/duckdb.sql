("tags" is not null and list_has_any("tags", [?, ?]))
-- String Hiking
-- String Skiing
