(`newsletter` is true)
