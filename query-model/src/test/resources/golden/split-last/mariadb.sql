coalesce((substring(md5(concat(?, `id`)), 1, 8) >= ?), false)
-- String spring:
-- String bbbbb625
