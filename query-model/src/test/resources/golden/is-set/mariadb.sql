(`birthday` is not null)
