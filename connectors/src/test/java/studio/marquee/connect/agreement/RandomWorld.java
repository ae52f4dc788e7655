package studio.marquee.connect.agreement;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import studio.marquee.model.mart.Attribute;
import studio.marquee.model.mart.AttributeName;
import studio.marquee.model.mart.Mart;
import studio.marquee.model.mart.Relation;
import studio.marquee.model.moment.Now;

/**
 * Small tables of awkward rows. Each column has few different values, so that there are ties and
 * rules bite; values that lead to other tables sometimes lead nowhere.
 */
final class RandomWorld {
  /** Those that others lead to come first. */
  private static final Map<String, Integer> SIZES =
      new TreeMap<>(
          Map.of(
              "households", 8,
              "order_lines", 36,
              "orders", 30,
              "people", 22,
              "products", 7,
              "stores", 4,
              "views", 24,
              "visits", 20));

  private final Luck luck;
  private final Now now;
  private final RandomTimes times;
  private final RandomTexts texts;
  private final boolean isWorldwide;
  private final Map<String, List<Object>> keys = new TreeMap<>();

  RandomWorld(Luck luck, Now now) {
    this.luck = luck;
    this.now = now;
    this.times = new RandomTimes(luck);
    this.texts = new RandomTexts(luck);
    this.isWorldwide = luck.inPercent(40);
  }

  /** Without names for anything. */
  World world() {
    SIZES.forEach((mart, most) -> keys.put(mart, keys(WorldMarts.mart(mart), size(mart, most))));
    Map<String, List<Map<String, Object>>> tables = new TreeMap<>();
    WorldMarts.ALL.forEach(mart -> tables.put(mart.name(), rows(mart)));
    return World.of(tables);
  }

  private int size(String mart, int most) {
    if (mart.equals(WorldMarts.PEOPLE)) {
      return luck.inPercent(5) ? luck.below(2) : luck.between(4, most);
    }
    return luck.inPercent(8) ? 0 : luck.between(1, most);
  }

  private List<Object> keys(Mart mart, int size) {
    boolean isWhole = mart.attribute(mart.key()).orElseThrow().isWhole();
    List<Object> keys = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      keys.add(isWhole ? (Object) (long) (i + 6) : texts.key(keys));
    }
    return keys;
  }

  private List<Map<String, Object>> rows(Mart mart) {
    Map<String, List<Object>> stocks = new TreeMap<>();
    for (Attribute attribute : mart.attributes()) {
      if (!attribute.column().equals(mart.key())) {
        stocks.put(attribute.column(), stock(mart, attribute));
      }
    }
    int missing = luck.oneOf(List.of(0, 8, 18, 18));
    List<Map<String, Object>> rows = new ArrayList<>();
    for (Object key : keys(mart)) {
      boolean isTwin = !rows.isEmpty() && luck.inPercent(10);
      Map<String, Object> row = isTwin ? new TreeMap<>(luck.oneOf(rows)) : row(stocks, missing);
      row.put(mart.key(), key);
      rows.add(Map.copyOf(row));
    }
    return List.copyOf(rows);
  }

  private List<Object> keys(Mart mart) {
    return keys.getOrDefault(mart.name(), List.of());
  }

  private Map<String, Object> row(Map<String, List<Object>> stocks, int missing) {
    Map<String, Object> row = new TreeMap<>();
    stocks.forEach((attribute, stock) -> {
      if (!luck.inPercent(missing)) {
        row.put(attribute, luck.oneOf(stock));
      }
    });
    return row;
  }

  private List<Object> stock(Mart mart, Attribute attribute) {
    for (Relation relation : mart.relations()) {
      if (relation.attribute().equals(attribute.column())) {
        return leading(WorldMarts.mart(relation.to().mart()));
      }
    }
    AttributeName name = attribute.name();
    return switch (attribute.type()) {
      case TEXT -> texts.stock();
      case YES_NO -> some(() -> luck.inPercent(50));
      case DATE -> luck.inPercent(50) ? times.days(now) : some(() -> times.day(now));
      case MOMENT -> luck.inPercent(60) ? times.moments(now) : some(() -> times.moment(now));
      case LIST -> some(texts::list);
      case NUMBER -> some(() -> number(name, attribute.isWhole()));
    };
  }

  private List<Object> some(Supplier<Object> value) {
    return luck.some(9, value);
  }

  /** Mostly few, so that some have many rows. */
  private List<Object> leading(Mart to) {
    List<Object> known = keys(to);
    List<Object> leading = new ArrayList<>();
    if (!known.isEmpty()) {
      leading.addAll(known.subList(0, luck.between(1, known.size())));
    }
    boolean isWhole = to.attribute(to.key()).orElseThrow().isWhole();
    if (leading.isEmpty() || luck.inPercent(50)) {
      leading.add(isWhole ? (Object) 999L : "nobody");
    }
    return leading;
  }

  private Object number(AttributeName name, boolean isWhole) {
    if (name.equals(WorldMarts.LATITUDE)) {
      return isWorldwide ? luck.between(-9, 9) * 10.0 : 52.5 + luck.between(-4, 4) * 0.5;
    }
    if (name.equals(WorldMarts.LONGITUDE)) {
      return isWorldwide ? luck.between(-18, 18) * 10.0 : 13.5 + luck.between(-4, 4) * 0.5;
    }
    if (isWhole) {
      return (long) (luck.inPercent(85) ? luck.between(-3, 9) : luck.between(-5_000, 1_000_000));
    }
    if (WorldMarts.isBinary(name)) {
      return luck.between(-80, 80) / 8.0;
    }
    return WorldMarts.isExact(name)
        ? BigDecimal.valueOf(luck.between(-20, 40) * 25L, 2)
        : BigDecimal.valueOf(luck.between(-100_000, 900_000), 2);
  }
}
