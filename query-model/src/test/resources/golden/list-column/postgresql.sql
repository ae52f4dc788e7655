("orders" is not null and concat("orders", '') in (select entries.entry from json_array_elements_text(cast(? as json)) as entries(entry)))
-- String ["3","9007199254740993"]
