package studio.marquee.connect.demo;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Everything the brand sells: each kind of product in several series, the popular ones first. */
final class Range {
  private static final List<String> SERIES = List.of("Lyng", "Skarv", "Rimfrost", "Bregne");
  private static final double[] PRICE_LEVEL = {1.0, 1.35, 0.72, 0.86};
  private static final double[] POPULARITY = {1.0, 0.35, 1.3, 0.6};
  private static final double DEAR = 15_000;

  private final List<Product> products;
  private final Odds<Product> all;
  private final Map<Activity, Odds<Product>> byActivity = new EnumMap<>(Activity.class);

  Range() {
    List<Product> made = new ArrayList<>();
    Odds.Building<Product> everything = Odds.none();
    Map<Activity, Odds.Building<Product>> groups = new HashMap<>();
    List<List<String>> kinds = Resource.rows("product-kinds.csv");
    for (int series = 0; series < SERIES.size(); series++) {
      for (List<String> kind : kinds) {
        Product product = product(made.size() + 1, kind, series);
        made.add(product);
        double weight = POPULARITY[series] * StrictMath.sqrt(DEAR / (product.cents() + 3_000));
        everything.or(product, weight);
        product
            .activity()
            .ifPresent(activity ->
                groups.computeIfAbsent(activity, none -> Odds.none()).or(product, weight));
      }
    }
    this.products = List.copyOf(made);
    this.all = everything.build();
    groups.forEach((activity, odds) -> byActivity.put(activity, odds.build()));
  }

  List<Product> products() {
    return products;
  }

  /** Mostly something for the activity, else anything. */
  Product pick(Dice dice, Activity activity) {
    return dice.chance(0.62) ? byActivity.getOrDefault(activity, all).pick(dice) : all.pick(dice);
  }

  private static Product product(int number, List<String> kind, int series) {
    long list = StrictMath.round(Double.parseDouble(kind.get(3)) * PRICE_LEVEL[series] * 20) * 5;
    String id = "p" + "0".repeat(4 - Integer.toString(number).length()) + number;
    return new Product(
        id,
        SERIES.get(series) + " " + kind.get(2),
        kind.get(0),
        activity(kind.get(1)),
        SERIES.get(series),
        list,
        number * 7 % 400,
        comesBack(kind.get(0)));
  }

  private static Optional<Activity> activity(String label) {
    return List.of(Activity.values()).stream()
        .filter(activity -> activity.label().equals(label))
        .findFirst();
  }

  private static double comesBack(String category) {
    return switch (category) {
      case "Footwear" -> 0.20;
      case "Trousers" -> 0.18;
      case "Jackets" -> 0.14;
      case "Base layers" -> 0.09;
      default -> 0.04;
    };
  }
}
