("tier" is not null and "tier" in (select entries.entry from (select unnest(from_json(?, '["VARCHAR"]')) as entry) as entries))
-- String ["Gold","ärger ","a\"b\\c"]
