coalesce(extract(month from `birthday`) * 100 + extract(day from `birthday`) in (?, ?, ?, ?, ?, ?, ?), false)
-- Integer 1117
-- Integer 1118
-- Integer 1119
-- Integer 1120
-- Integer 1121
-- Integer 1122
-- Integer 1123
