(`tier` is null)
