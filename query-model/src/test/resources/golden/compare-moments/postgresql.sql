("seen" is not null and "bought" is not null and "seen" > "bought" + ? * interval '1 second')
-- Long -86400
