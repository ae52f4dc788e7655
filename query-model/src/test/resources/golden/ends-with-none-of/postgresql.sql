("tier" is not null and lower("tier") not like lower(?) escape '!')
-- String %D
