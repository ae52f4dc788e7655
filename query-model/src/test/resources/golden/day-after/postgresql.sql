("birthday" is not null and "birthday" >= ?)
-- LocalDate 2000-03-01
