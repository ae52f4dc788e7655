(`tags` is not null and (select count(*) from json_table(`tags`, '$[*]' columns (entry longtext path '$')) as entries) = 0)
