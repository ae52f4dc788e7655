package studio.marquee.connect.demo;

import java.sql.SQLException;

/** Writes orders, their lines and what came back. */
final class CommerceTables {
  private static final int STILL_ON_THE_WAY_DAYS = 3;

  private final Rows orders;
  private final Rows lines;
  private final Rows returns;
  private final World world;

  CommerceTables(Warehouse warehouse, World world) throws SQLException {
    this.orders = warehouse.rows("commerce", "orders");
    this.lines = warehouse.rows("commerce", "order_lines");
    this.returns = warehouse.rows("commerce", "returns");
    this.world = world;
  }

  long written() {
    return orders.written() + lines.written() + returns.written();
  }

  /** The number on the receipt. */
  static String orderId(Profile profile, Order order) {
    return "o" + profile.customerId().substring(1) + twoDigits(order.number());
  }

  void add(Life life) throws SQLException {
    Dice dice = world.dice(life.profile().number(), Topic.ORDER_LOADING);
    for (Order order : life.orders()) {
      long loaded = world.loadedAt(order.at(), dice);
      order(life.profile(), order, loaded);
      for (OrderLine line : order.lines()) {
        line(life.profile(), order, line, loaded);
      }
      for (OrderReturn back : order.returns()) {
        back(life.profile(), order, back, dice);
      }
    }
  }

  private void order(Profile profile, Order order, long loaded) throws SQLException {
    orders
        .begin()
        .text(orderId(profile, order))
        .text(profile.customerId())
        .moment(order.at())
        .day(world.history().epochDay(order.day()))
        .text(order.channel().label())
        .text(
            profile
                .home()
                .store()
                .filter(s -> order.channel() == SalesChannel.STORE)
                .map(Store::id))
        .text(profile.home().country().name())
        .whole(order.items())
        .cents(order.grossCents())
        .cents(order.grossCents() - order.netCents())
        .cents(order.netCents())
        .text(order.voucher())
        .text(order.payment())
        .text(profile.home().country().currency())
        .text(status(order))
        .moment(loaded)
        .end();
  }

  private String status(Order order) {
    if (!order.returns().isEmpty()) {
      return order.returnedItems() == order.items() ? "Returned" : "Partly returned";
    }
    boolean isRecent = order.day() > world.history().lastDay() - STILL_ON_THE_WAY_DAYS;
    return isRecent && order.channel() != SalesChannel.STORE ? "Shipped" : "Completed";
  }

  private void line(Profile profile, Order order, OrderLine line, long loaded) throws SQLException {
    String orderId = orderId(profile, order);
    lines
        .begin()
        .text(orderId + twoDigits(line.number()))
        .text(orderId)
        .text(profile.customerId())
        .moment(order.at())
        .text(line.product().id())
        .text(line.product().category())
        .whole(line.quantity())
        .cents(line.unitCents())
        .cents(line.totalCents())
        .moment(loaded)
        .end();
  }

  private void back(Profile profile, Order order, OrderReturn back, Dice dice) throws SQLException {
    String orderId = orderId(profile, order);
    String lineId = orderId + twoDigits(back.line().number());
    returns
        .begin()
        .text("r" + lineId.substring(1))
        .text(orderId)
        .text(lineId)
        .text(profile.customerId())
        .moment(back.at())
        .text(back.line().product().id())
        .text(back.line().product().category())
        .whole(back.quantity())
        .cents(back.refundCents())
        .text(back.reason())
        .text(back.byPost() ? "Post" : "Store")
        .moment(world.loadedAt(back.at(), dice))
        .end();
  }

  private static String twoDigits(int number) {
    return number < 10 ? "0" + number : Integer.toString(number);
  }
}
