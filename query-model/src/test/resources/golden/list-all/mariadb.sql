(`tags` is not null and (select count(distinct convert(entries.entry using utf8mb4) collate utf8mb4_nopad_bin) from json_table(`tags`, '$[*]' columns (entry longtext path '$')) as entries where convert(entries.entry using utf8mb4) collate utf8mb4_nopad_bin in (?, ?)) = 2)
-- String Hiking
-- String Skiing
