("tier" is null)
