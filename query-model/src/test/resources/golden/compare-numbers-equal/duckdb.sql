("amount" is not null and "orders" is not null and "amount" = "orders")
