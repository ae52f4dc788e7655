(`tier` is not null and (convert(lower(convert(`tier` using utf8mb4)) using utf8mb4) collate utf8mb4_nopad_bin like lower(convert(? using utf8mb4)) escape '!' or convert(lower(convert(`tier` using utf8mb4)) using utf8mb4) collate utf8mb4_nopad_bin like lower(convert(? using utf8mb4)) escape '!'))
-- String OL%
-- String är%
