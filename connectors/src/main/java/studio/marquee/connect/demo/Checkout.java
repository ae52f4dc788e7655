package studio.marquee.connect.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Fills an order with products, and sends some of them back. Money is whole cents throughout. */
final class Checkout {
  private static final int MOST_LINES = 9;
  private static final List<String> REASONS =
      List.of("Too small", "Too large", "Did not like it", "Arrived late", "Faulty", "Too small");

  private final World world;

  Checkout(World world) {
    this.world = world;
  }

  /**
   * @param priceLevel percent of the list price that is asked that day
   * @param voucher percent off
   */
  List<OrderLine> lines(Activity activity, int priceLevel, int voucher, Dice dice) {
    int count = Math.min(MOST_LINES, 1 + dice.times(0.85));
    List<OrderLine> lines = new ArrayList<>(count);
    while (lines.size() < count) {
      Product product = world.range().pick(dice, activity);
      int quantity = dice.chance(0.1) ? dice.between(2, 4) : 1;
      long unit = product.cents() * priceLevel / 100;
      long gross = unit * quantity;
      long total = gross - (gross * voucher + 50) / 100;
      lines.add(new OrderLine(lines.size() + 1, product, quantity, unit, total));
    }
    return lines;
  }

  List<OrderReturn> returns(
      Profile profile, int orderDay, List<OrderLine> lines, double returner, Dice dice) {
    int day = orderDay + dice.between(5, 30);
    boolean byPost = profile.home().store().isEmpty() || dice.chance(0.7);
    List<OrderReturn> returns = new ArrayList<>();
    for (OrderLine line : lines) {
      boolean comesBack = dice.chance(Math.min(0.85, line.product().comesBack() * returner));
      if (comesBack && day <= world.history().lastDay()) {
        returns.add(back(profile, day, line, byPost, dice));
      }
    }
    return returns;
  }

  private static OrderReturn back(
      Profile profile, int day, OrderLine line, boolean byPost, Dice dice) {
    int quantity = dice.between(1, line.quantity());
    long refund = line.totalCents() * quantity / line.quantity();
    Optional<String> reason =
        dice.chance(0.75) ? Optional.of(dice.oneOf(REASONS)) : Optional.empty();
    long at = profile.clock().either(day, Rhythm.STORE.second(dice), dice);
    return new OrderReturn(line, quantity, refund, at, reason, byPost);
  }
}
