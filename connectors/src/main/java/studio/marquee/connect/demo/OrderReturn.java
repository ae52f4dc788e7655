package studio.marquee.connect.demo;

import java.util.Optional;

/** One order line that came back, in whole or in part. */
record OrderReturn(
    OrderLine line,
    int quantity,
    long refundCents,
    long at,
    Optional<String> reason,
    boolean byPost) {}
