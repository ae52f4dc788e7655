("id" is not null and "id" in (select entries.entry from (select unnest(from_json(?, '["VARCHAR"]')) as entry) as entries))
-- String ["gold","GOLDEN","new\"year"]
