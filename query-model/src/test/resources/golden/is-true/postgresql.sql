("newsletter" is true)
