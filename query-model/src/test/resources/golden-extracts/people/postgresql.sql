select encode(sha256(convert_to(cast(? as text) || "customer_id", 'UTF8')), 'hex'), "loyalty_tier", case when "lifetime_value" between -9000000000000000000 and 9000000000000000000 then cast(floor(cast("lifetime_value" as numeric)) as bigint) - mod(mod(cast(floor(cast("lifetime_value" as numeric)) as bigint), 100) + 100, 100) end, cast(date_trunc('quarter', cast("birthday" as timestamp)) as date), left("region", ?) from "customer"."people" as who where ((
  (
    ("country" is not null and "country" in (?, ?))
  )
))
-- String a salt; drop table people
-- Integer 2
-- String Germany
-- String O'Land
