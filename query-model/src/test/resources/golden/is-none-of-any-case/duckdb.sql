("tier" is not null and lower("tier") not in (lower(?), lower(?)))
-- String gOLD
-- String ÄRGER 
