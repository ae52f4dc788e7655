package studio.marquee.connect.demo;

/** One product in an order; its total is after the voucher. */
record OrderLine(int number, Product product, int quantity, long unitCents, long totalCents) {}
