("tier" is not null and "tier" not like ? escape '!')
-- String G%
