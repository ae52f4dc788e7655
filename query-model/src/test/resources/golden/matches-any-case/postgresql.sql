("tier" is not null and lower("tier") like lower(?) escape '!')
-- String _RGER%
