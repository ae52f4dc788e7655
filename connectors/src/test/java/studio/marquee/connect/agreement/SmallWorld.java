package studio.marquee.connect.agreement;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import studio.marquee.model.catalogue.Audience;
import studio.marquee.model.catalogue.PeopleList;
import studio.marquee.model.catalogue.Trait;
import studio.marquee.model.moment.Now;
import studio.marquee.model.segment.AttributeRule;
import studio.marquee.model.segment.AttributeTest;
import studio.marquee.model.segment.Calculation;
import studio.marquee.model.segment.Group;
import studio.marquee.model.segment.KeysRule;
import studio.marquee.model.segment.Limit;
import studio.marquee.model.segment.Mark;
import studio.marquee.model.segment.Part;
import studio.marquee.model.segment.Rows;
import studio.marquee.model.segment.Rule;
import studio.marquee.model.segment.Segment;
import studio.marquee.model.segment.TextTest;

/** Four people whose answers can be worked out by hand; c and d never ordered anything. */
final class SmallWorld {
  /** Noon in Berlin. */
  static final Now NOW = new Now(Instant.parse("2026-11-20T11:00:00Z"), ZoneId.of("Europe/Berlin"));

  static final World WORLD =
      new World(
          new TreeMap<>(
              Map.of(
                  "people",
                  List.of(
                      person("a", "household_id", "h1", "word", "Gold", "amount", 10, "visits", 1L),
                      person("b", "household_id", "h1", "word", "gold", "amount", 20, "visits", 2L),
                      person("c", "household_id", "h2", "word", "Gold", "visits", 2L),
                      person("d", "household_id", "h9")),
                  "households",
                  List.of(row("id", "h1"), row("id", "h2")),
                  "orders",
                  List.of(
                      order("o1", "a", "2026-11-20T08:00:00Z", "5.00", "web"),
                      order("o2", "a", "2026-11-18T08:00:00Z", "2.50", "shop"),
                      order("o3", "b", "2026-10-01T08:00:00Z", "7.50", "web"),
                      row("id", "o4", "person_id", "b", "total", new BigDecimal("1.00")),
                      order("o5", "A", "2026-11-20T08:00:00Z", "9.00", "web")),
                  "order_lines",
                  List.of(
                      row("id", "l1", "order_id", "o1", "product_id", 1L, "quantity", 2L),
                      row("id", "l2", "order_id", "o1", "product_id", 2L, "quantity", 1L),
                      row("id", "l3", "order_id", "o3", "product_id", 1L, "quantity", 4L)),
                  "products",
                  List.of(row("id", 1L, "category", "book"), row("id", 2L, "category", "toy")),
                  "views",
                  List.of(
                      view("v1", "a", 1, "2026-11-18T07:00:00Z"),
                      view("v2", "a", 2, "2026-11-20T07:30:00Z"),
                      view("v3", "b", 1, "2026-10-01T08:00:00Z"),
                      view("v4", "a", 1, "2026-01-01T08:00:00Z")),
                  "visits",
                  List.of(
                      row("id", 1L, "person_id", "a", "day", LocalDate.parse("2026-11-19")),
                      row(
                          "id",
                          2L,
                          "person_id",
                          "b",
                          "guest_id",
                          "a",
                          "day",
                          LocalDate.parse("2026-11-10"))))),
          List.of(
              new Trait(
                  WorldMarts.name("people.orders"),
                  "Orders",
                  "",
                  "",
                  new Calculation.Count(Rows.of("orders")))),
          List.of(
              audience("first", new KeysRule(List.of("a", "b"))),
              audience("second", new KeysRule(List.of("b", "c"))),
              audience(
                  "silent",
                  new Group(
                      new Group.Join.AllOf(),
                      List.of(new Part(new KeysRule(List.of("a")), Set.of(Mark.MUTED)))))),
          List.of(
              new PeopleList("words", "word", Map.of("word", List.of("Gold"), "b", List.of()))));

  private SmallWorld() {}

  static Set<String> meant(Rule rule) {
    return meant(Trees.segment(rule, List.of()));
  }

  static Set<String> meant(Segment segment) {
    return new Interpreter(WORLD, NOW).meant(segment);
  }

  static Rule attribute(String name, AttributeTest test) {
    return new AttributeRule(WorldMarts.name(name), test);
  }

  static Rule is(String name, String text) {
    return attribute(name, new TextTest.IsAnyOf(List.of(text)));
  }

  private static Audience audience(String name, Rule rule) {
    return new Audience(
        name, new Segment(name, "", "people", rule, List.of(), new Limit.Unlimited(), List.of()));
  }

  private static Map<String, Object> person(String key, Object... values) {
    Map<String, Object> row = new TreeMap<>(row(values));
    row.put("id", key);
    row.computeIfPresent("amount", (_, amount) -> new BigDecimal(amount + ".00"));
    row.put("interests", key.equals("a") ? List.of("golf", "golf", "ski") : List.of());
    return Map.copyOf(row);
  }

  private static Map<String, Object> order(
      String key, String person, String moment, String total, String channel) {
    return row(
        "id",
        key,
        "person_id",
        person,
        "placed_at",
        Instant.parse(moment),
        "total",
        new BigDecimal(total),
        "channel",
        channel);
  }

  private static Map<String, Object> view(String key, String person, long product, String moment) {
    return row(
        "id", key, "person_id", person, "product_id", product, "seen_at", Instant.parse(moment));
  }

  private static Map<String, Object> row(Object... values) {
    Map<String, Object> row = new TreeMap<>();
    for (int i = 0; i < values.length; i += 2) {
      row.put(values[i].toString(), values[i + 1]);
    }
    return Map.copyOf(row);
  }
}
