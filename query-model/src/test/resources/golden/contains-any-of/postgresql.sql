("tier" is not null and ("tier" like ? escape '!' or "tier" like ? escape '!' or "tier" like ? escape '!' or "tier" like ? escape '!'))
-- String %!%%
-- String %!_%
-- String %\%
-- String %'%
