("tier" is not null and lower("tier") in (lower(?), lower(?)))
-- String gOLD
-- String ÄRGER 
