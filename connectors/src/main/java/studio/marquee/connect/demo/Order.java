package studio.marquee.connect.demo;

import java.util.List;
import java.util.Optional;

/**
 * An order with everything that came of it.
 *
 * @param day the day of the history where the person lives
 * @param at the moment
 */
record Order(
    int number,
    int day,
    long at,
    SalesChannel channel,
    List<OrderLine> lines,
    List<OrderReturn> returns,
    Optional<String> voucher,
    String payment) {
  long grossCents() {
    return lines.stream().mapToLong(line -> line.unitCents() * line.quantity()).sum();
  }

  long netCents() {
    return lines.stream().mapToLong(OrderLine::totalCents).sum();
  }

  long refundCents() {
    return returns.stream().mapToLong(OrderReturn::refundCents).sum();
  }

  int items() {
    return lines.stream().mapToInt(OrderLine::quantity).sum();
  }

  int returnedItems() {
    return returns.stream().mapToInt(OrderReturn::quantity).sum();
  }
}
