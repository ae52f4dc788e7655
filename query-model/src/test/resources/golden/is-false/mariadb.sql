(`newsletter` is false)
