select count(*) from "customer"."people" as who where ((
  (
    ("country" is not null and "country" in (?, ?))
  )
))
-- String Germany
-- String O'Land
