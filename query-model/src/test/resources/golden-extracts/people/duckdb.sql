select sha256(cast(? as varchar) || "customer_id"), "loyalty_tier", case when "lifetime_value" between -9000000000000000000 and 9000000000000000000 then cast(floor("lifetime_value") as bigint) - mod(mod(cast(floor("lifetime_value") as bigint), 100) + 100, 100) end, cast(date_trunc('quarter', "birthday") as date), left("region", ?) from "customer"."people" as who where ((
  (
    ("country" is not null and "country" in (?, ?))
  )
))
-- String a salt; drop table people
-- Integer 2
-- String Germany
-- String O'Land
