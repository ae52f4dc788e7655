("tags" is not null and (not list_has_any("tags", [?])))
-- String Hiking
