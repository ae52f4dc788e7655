select encode(sha256(convert_to(cast(? as text) || "customer_id", 'UTF8')), 'hex'), date_trunc('week', "ordered_at"), "net_total" from "commerce"."orders" as who where ((
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
-- String a salt; drop table people
-- String Germany
-- String O'Land
