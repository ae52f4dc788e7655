("tier" is not null and trim("tier") = '')
