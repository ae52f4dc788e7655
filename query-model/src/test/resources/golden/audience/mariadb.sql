(
  (`tier` is not null and convert(`tier` using utf8mb4) collate utf8mb4_nopad_bin in (?))
)
-- String Gold
