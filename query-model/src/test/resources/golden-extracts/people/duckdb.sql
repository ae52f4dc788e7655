select sha256(cast(? as varchar) || "customer_id"), "loyalty_tier", case when "lifetime_value" between -9000000000000000000 and 9000000000000000000 then (cast("lifetime_value" as bigint) - cast(cast("lifetime_value" as bigint) > "lifetime_value" as integer)) - mod(mod((cast("lifetime_value" as bigint) - cast(cast("lifetime_value" as bigint) > "lifetime_value" as integer)), 100) + 100, 100) end, cast(date_trunc('quarter', "birthday") as date), left("region", ?) from "customer"."people" as who where ((
  (
    ("country" is not null and "country" in (?, ?))
  )
))
-- String a salt; drop table people
-- Integer 2
-- String Germany
-- String O'Land
