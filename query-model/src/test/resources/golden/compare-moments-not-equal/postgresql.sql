("seen" is not null and "bought" is not null and "seen" <> "bought")
