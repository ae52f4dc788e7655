select count(*) from "commerce"."orders" as who where ((
  exists (
    select 1
    from "customer"."people" as r1
    where r1."customer_id" = who."customer_id"
      and (
        (
          (r1."country" is not null and r1."country" in (?, ?))
        )
      )
  )
))
-- String Germany
-- String O'Land
