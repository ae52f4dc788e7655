("birthday" is not null)
