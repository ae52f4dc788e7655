("newsletter" is false)
