(`joined` is not null and `birthday` is not null and `joined` < `birthday` + interval ? day)
-- Integer 3652
