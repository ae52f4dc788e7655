(`tier` is not null and convert(`tier` using utf8mb4) collate utf8mb4_nopad_bin in (select convert(entries.entry using utf8mb4) collate utf8mb4_nopad_bin from json_table(?, '$[*]' columns (entry longtext path '$')) as entries))
-- String ["Gold","ärger ","a\"b\\c"]
