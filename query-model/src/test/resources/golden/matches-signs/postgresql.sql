("tier" is not null and "tier" like ? escape '!')
-- String %!%!_\!!%
