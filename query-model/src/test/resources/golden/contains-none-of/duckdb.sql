("tier" is not null and "tier" not like ? escape '!' and "tier" not like ? escape '!' and "tier" not like ? escape '!' and "tier" not like ? escape '!')
-- String %!%%
-- String %!_%
-- String %\%
-- String %'%
