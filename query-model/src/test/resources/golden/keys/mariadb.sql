(`id` is not null and convert(`id` using utf8mb4) collate utf8mb4_nopad_bin in (select convert(entries.entry using utf8mb4) collate utf8mb4_nopad_bin from json_table(?, '$[*]' columns (entry longtext path '$')) as entries))
-- String ["gold","GOLDEN","new\"year"]
