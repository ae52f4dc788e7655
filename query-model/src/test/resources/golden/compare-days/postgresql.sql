("joined" is not null and "birthday" is not null and "joined" < "birthday" + ?)
-- Integer 3652
