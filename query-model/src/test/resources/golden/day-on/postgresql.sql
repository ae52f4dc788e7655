("birthday" is not null and "birthday" >= ? and "birthday" < ?)
-- LocalDate 2000-02-29
-- LocalDate 2000-03-01
