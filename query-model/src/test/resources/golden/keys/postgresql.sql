("id" is not null and "id" in (select entries.entry from json_array_elements_text(cast(? as json)) as entries(entry)))
-- String ["gold","GOLDEN","new\"year"]
