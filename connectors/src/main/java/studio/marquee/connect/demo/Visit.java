package studio.marquee.connect.demo;

import java.util.List;
import java.util.Optional;

/** A visit to the web shop, with the pages looked at and the basket that came of it. */
record Visit(
    int number,
    long from,
    long to,
    Arrival arrival,
    Optional<String> campaignId,
    String landing,
    Optional<String> device,
    int pages,
    List<View> views,
    Optional<Basket> basket) {
  /** One look at a product page. */
  record View(Product product, long at, int seconds) {}

  /** What was put into the basket; ordered if there is an order. */
  record Basket(long at, int items, long cents, Optional<Order> order) {}
}
