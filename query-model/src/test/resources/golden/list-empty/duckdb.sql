("tags" is not null and len("tags") = 0)
