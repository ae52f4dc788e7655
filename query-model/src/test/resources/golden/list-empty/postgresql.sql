("tags" is not null and cardinality("tags") = 0)
