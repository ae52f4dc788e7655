"newsletter" is true
