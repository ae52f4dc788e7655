package studio.marquee.connect.demo;

import java.time.DayOfWeek;
import java.time.Month;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Lets a person buy: how often, when, where; {@link Checkout} says what. */
final class Purchases {
  private static final int MOST_ORDERS = 90;
  private static final double ORDERS_A_YEAR = 0.46;

  private final World world;
  private final Checkout checkout;

  Purchases(World world) {
    this.world = world;
    this.checkout = new Checkout(world);
  }

  private record Moment(int day, long at, SalesChannel channel) {}

  /** Oldest first. */
  List<Order> of(Profile profile) {
    Dice dice = world.dice(profile.number(), Topic.PURCHASE);
    double years = world.history().years(profile.acquiredDay(), profile.lastActiveDay());
    double appetite = dice.chance(0.42) ? 0.08 : 1.75;
    int count =
        Math.min(MOST_ORDERS, dice.times(profile.level() * years * appetite * ORDERS_A_YEAR));
    boolean isStoreFan = profile.home().store().isPresent() && dice.chance(0.35);
    boolean isStoreMade = profile.acquisition().filter(Arrival.STORE::equals).isPresent();
    List<Moment> moments = new ArrayList<>(count + 1);
    if (isStoreMade && dice.chance(0.6)) {
      moments.add(moment(profile, profile.acquiredDay(), SalesChannel.STORE, dice));
    }
    for (int i = 0; i < count; i++) {
      int day =
          world
              .seasons()
              .day(dice, profile.activity(), profile.acquiredDay(), profile.lastActiveDay());
      moments.add(moment(profile, day, channel(profile, day, isStoreFan, dice), dice));
    }
    moments.sort(Comparator.comparingLong(Moment::at));
    double returner = dice.skewed(0.8);
    List<Order> orders = new ArrayList<>(moments.size());
    for (Moment moment : moments) {
      orders.add(order(profile, moment, orders.size() + 1, returner, dice));
    }
    return orders;
  }

  private static SalesChannel channel(Profile profile, int day, boolean isStoreFan, Dice dice) {
    if (isStoreFan && dice.chance(0.6)) {
      return SalesChannel.STORE;
    }
    boolean hasApp = profile.installDay().isPresent() && profile.installDay().getAsInt() < day;
    return hasApp && dice.chance(0.4) ? SalesChannel.APP : SalesChannel.ONLINE;
  }

  /** Where shops are closed on Sundays, people go on Saturday, or order at home. */
  private Moment moment(Profile profile, int day, SalesChannel wanted, Dice dice) {
    boolean isClosed =
        wanted == SalesChannel.STORE
            && !profile.home().country().opensOnSundays()
            && world.history().date(day).getDayOfWeek() == DayOfWeek.SUNDAY;
    boolean goesOnSaturday = isClosed && day > profile.acquiredDay();
    int visited = goesOnSaturday ? day - 1 : day;
    SalesChannel channel = isClosed && !goesOnSaturday ? SalesChannel.ONLINE : wanted;
    Rhythm rhythm = channel == SalesChannel.STORE ? Rhythm.STORE : Rhythm.BROWSING;
    long at = profile.clock().either(visited, rhythm.second(dice), dice);
    return new Moment(visited, at, channel);
  }

  private Order order(Profile profile, Moment moment, int number, double returner, Dice dice) {
    boolean isWelcome = number == 1 && moment.channel() != SalesChannel.STORE && dice.chance(0.25);
    int percent = isWelcome ? 15 : dice.chance(0.16) ? 10 : 0;
    Optional<String> voucher =
        switch (percent) {
          case 15 -> Optional.of("WELCOME15");
          case 10 -> Optional.of("FERN10");
          default -> Optional.empty();
        };
    List<OrderLine> lines =
        checkout.lines(profile.activity(), priceLevel(moment.day()), percent, dice);
    return new Order(
        number,
        moment.day(),
        moment.at(),
        moment.channel(),
        lines,
        checkout.returns(profile, moment.day(), lines, returner, dice),
        voucher,
        payment(moment.channel(), dice));
  }

  private int priceLevel(int day) {
    var date = world.history().date(day);
    if (Seasons.isBlackWeekend(date)) {
      return 75;
    }
    boolean isSale = date.getMonth() == Month.JANUARY || date.getMonth() == Month.JULY;
    return isSale ? 85 : 100;
  }

  private static String payment(SalesChannel channel, Dice dice) {
    double luck = dice.unit();
    return switch (channel) {
      case STORE -> luck < 0.78 ? "Card" : "Cash";
      case ONLINE, APP -> luck < 0.42 ? "Card" : luck < 0.78 ? "PayPal" : "Invoice";
    };
  }
}
