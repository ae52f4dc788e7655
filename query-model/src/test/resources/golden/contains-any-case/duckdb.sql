("tier" is not null and (lower("tier") like lower(?) escape '!' or lower("tier") like lower(?) escape '!'))
-- String %OL%
-- String %är%
