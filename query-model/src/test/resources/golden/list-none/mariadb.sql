(`tags` is not null and (not exists (select 1 from json_table(`tags`, '$[*]' columns (entry longtext path '$')) as entries where convert(entries.entry using utf8mb4) collate utf8mb4_nopad_bin in (?))))
-- String Hiking
