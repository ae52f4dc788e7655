("tier" is not null and "tier" in (select entries.entry from json_array_elements_text(cast(? as json)) as entries(entry)))
-- String ["Gold","ärger ","a\"b\\c"]
