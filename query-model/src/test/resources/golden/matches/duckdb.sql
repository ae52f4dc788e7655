("tier" is not null and "tier" like ? escape '!')
-- String G%d_
