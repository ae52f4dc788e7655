package studio.marquee.connect.demo;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Lets a person visit the web shop: once for each online order, and more often just to look. The
 * first visit comes the way the person found the brand.
 */
final class Visits {
  private static final int MOST_VISITS = 900;
  private static final List<String> LANDINGS =
      List.of("Home", "Category", "Category", "Product", "Product", "Magazine");

  private final World world;
  private final Odds<Arrival> arrivals;

  Visits(World world) {
    this.world = world;
    this.arrivals =
        Odds.of(Arrival.DIRECT, 30)
            .or(Arrival.ORGANIC_SEARCH, 26)
            .or(Arrival.EMAIL, 18)
            .or(Arrival.PAID_SEARCH, 13)
            .or(Arrival.PAID_SOCIAL, 8)
            .or(Arrival.AFFILIATE, 3)
            .or(Arrival.DISPLAY, 2)
            .build();
  }

  private record Start(long at, int day, Optional<Order> order) {}

  /** Oldest first. */
  List<Visit> of(Profile profile, List<Order> orders, Optional<Consent> newsletter) {
    Dice dice = world.dice(profile.number(), Topic.VISIT);
    List<Start> starts = starts(profile, orders, dice);
    starts.sort(Comparator.comparingLong(Start::at));
    List<Visit> visits = new ArrayList<>(starts.size());
    for (Start start : starts) {
      Arrival arrival =
          visits.isEmpty()
              ? profile.acquisition().orElse(Arrival.DIRECT)
              : later(start, newsletter, dice);
      visits.add(visit(profile, start, arrival, visits.size() + 1, dice));
    }
    return visits;
  }

  private List<Start> starts(Profile profile, List<Order> orders, Dice dice) {
    List<Start> starts = new ArrayList<>();
    boolean isStoreMade = profile.acquisition().filter(Arrival.STORE::equals).isPresent();
    if (!isStoreMade) {
      starts.add(start(profile, profile.acquiredDay(), dice));
    }
    for (Order order : orders) {
      if (order.channel() == SalesChannel.ONLINE) {
        long at = order.at() - dice.between(240, 1_500);
        starts.add(new Start(at, order.day(), Optional.of(order)));
      }
    }
    double years = world.history().years(profile.acquiredDay(), profile.lastActiveDay());
    int more = dice.times(profile.level() * years * 0.46);
    for (int i = 0; i < more && starts.size() < MOST_VISITS; i++) {
      int day =
          world
              .seasons()
              .day(dice, profile.activity(), profile.acquiredDay(), profile.lastActiveDay());
      starts.add(start(profile, day, dice));
    }
    return starts;
  }

  private static Start start(Profile profile, int day, Dice dice) {
    long at = profile.clock().either(day, Rhythm.BROWSING.second(dice), dice);
    return new Start(at, day, Optional.empty());
  }

  /** Nobody comes through a newsletter that they did not allow. */
  private Arrival later(Start start, Optional<Consent> newsletter, Dice dice) {
    Arrival drawn = arrivals.pick(dice);
    boolean mayMail = newsletter.filter(consent -> consent.heldAt(start.at())).isPresent();
    return drawn == Arrival.EMAIL && !mayMail ? Arrival.DIRECT : drawn;
  }

  private Visit visit(Profile profile, Start start, Arrival arrival, int number, Dice dice) {
    int looks = dice.times(start.order().isPresent() ? 0.3 : 0.85);
    List<Product> products = new ArrayList<>();
    start.order().ifPresent(order -> order.lines().forEach(line -> products.add(line.product())));
    for (int i = 0; i < looks; i++) {
      products.add(world.range().pick(dice, profile.activity()));
    }
    List<Visit.View> views = views(start, products, dice);
    long lastView = views.isEmpty() ? start.at() : views.getLast().at();
    Optional<Visit.Basket> basket = basket(start, views, dice);
    long end = start.order().map(Order::at).orElse(lastView + dice.between(5, 240));
    return new Visit(
        number,
        start.at(),
        end,
        arrival,
        world.campaigns().running(arrival, start.day()).map(Campaign::id),
        dice.oneOf(LANDINGS),
        device(dice),
        views.size() + 1 + dice.below(4),
        views,
        basket);
  }

  private static List<Visit.View> views(Start start, List<Product> products, Dice dice) {
    long length = start.order().map(order -> order.at() - start.at()).orElse(0L);
    List<Visit.View> views = new ArrayList<>(products.size());
    long at = start.at();
    for (Product product : products) {
      int pause =
          length == 0 ? dice.between(15, 200) : (int) Math.max(1, length / (products.size() + 2));
      at += pause;
      views.add(new Visit.View(product, at, dice.between(2, Math.max(3, pause))));
    }
    return views;
  }

  private static Optional<Visit.Basket> basket(Start start, List<Visit.View> views, Dice dice) {
    if (start.order().isPresent()) {
      Order order = start.order().get();
      return Optional.of(
          new Visit.Basket(
              order.at() - dice.between(45, 220),
              order.items(),
              order.grossCents(),
              start.order()));
    }
    if (views.isEmpty() || !dice.chance(0.52)) {
      return Optional.empty();
    }
    int items = dice.between(1, views.size());
    long cents = views.stream().limit(items).mapToLong(view -> view.product().cents()).sum();
    long at = views.get(items - 1).at() + dice.between(2, 14);
    return Optional.of(new Visit.Basket(at, items, cents, Optional.empty()));
  }

  private static Optional<String> device(Dice dice) {
    double luck = dice.unit();
    if (luck < 0.03) {
      return Optional.empty();
    }
    return Optional.of(luck < 0.61 ? "Phone" : luck < 0.92 ? "Computer" : "Tablet");
  }
}
