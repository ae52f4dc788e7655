(
  case when (`tier` is not null and convert(`tier` using utf8mb4) collate utf8mb4_nopad_bin in (?)) then 1 else 0 end
  + case when (`newsletter` is true) then 1 else 0 end
  + case when (`orders` is not null and `orders` >= ?) then 1 else 0 end
  >= 2
)
-- String Gold
-- BigDecimal 3
