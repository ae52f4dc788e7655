(`latitude` is not null and `longitude` is not null and 2 * 6371 * asin(least(1, sqrt(
  power(sin(radians(`latitude` - ?) / 2), 2)
  + cos(radians(?)) * cos(radians(`latitude`)) * power(sin(radians(`longitude` - ?) / 2), 2)
))) <= ?)
-- Double 52.52
-- Double 52.52
-- Double 13.405
-- Double 30.0
