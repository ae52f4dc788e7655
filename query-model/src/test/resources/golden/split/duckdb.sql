coalesce((substring(md5(concat(?, "id")), 1, 8) >= ? and substring(md5(concat(?, "id")), 1, 8) < ?), false)
-- String spring:
-- String 66666667
-- String spring:
-- String bbbbb625
