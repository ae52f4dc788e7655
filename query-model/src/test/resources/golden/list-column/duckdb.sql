("orders" is not null and concat("orders", '') in (select entries.entry from (select unnest(from_json(?, '["VARCHAR"]')) as entry) as entries))
-- String ["3","9007199254740993"]
