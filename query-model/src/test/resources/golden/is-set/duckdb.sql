"birthday" is not null
