(`tags` is not null and not exists (select 1 from json_table(`tags`, '$[*]' columns (entry longtext path '$')) as entries))
