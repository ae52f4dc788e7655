(`orders` is not null and concat(`orders`, '') in (select convert(entries.entry using utf8mb4) collate utf8mb4_nopad_bin from json_table(?, '$[*]' columns (entry longtext path '$')) as entries))
-- String ["3","9007199254740993"]
