("seen" is not null and "bought" is not null and "seen" > "bought" + to_seconds(?))
-- Long -86400
