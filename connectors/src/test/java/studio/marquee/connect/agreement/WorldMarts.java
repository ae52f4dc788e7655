package studio.marquee.connect.agreement;

import static studio.marquee.model.mart.AttributeType.DATE;
import static studio.marquee.model.mart.AttributeType.LIST;
import static studio.marquee.model.mart.AttributeType.MOMENT;
import static studio.marquee.model.mart.AttributeType.NUMBER;
import static studio.marquee.model.mart.AttributeType.TEXT;
import static studio.marquee.model.mart.AttributeType.YES_NO;

import java.time.Period;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import studio.marquee.model.mart.Attribute;
import studio.marquee.model.mart.AttributeName;
import studio.marquee.model.mart.AttributeType;
import studio.marquee.model.mart.Mart;
import studio.marquee.model.mart.MartRole;
import studio.marquee.model.mart.Marts;
import studio.marquee.model.mart.Relation;
import studio.marquee.model.mart.Table;

/**
 * The marts that segments are asked of here: people with every type, and two of each so that they
 * compare; what they do, and what that is about. Visits lead to people in two ways.
 */
final class WorldMarts {
  static final String PEOPLE = "people";
  static final String HOUSEHOLDS = "households";
  static final String KEY = "id";

  static final AttributeName LATITUDE = name("people.latitude");
  static final AttributeName LONGITUDE = name("people.longitude");

  /** Numbers that take two decimals at the databases. */
  private static final Set<String> DECIMALS =
      Set.of(
          "people.amount", "people.limit", "orders.total", "order_lines.price", "products.price");

  /** Numbers that databases hold in binary. */
  private static final Set<String> BINARIES =
      Set.of("people.score", "people.latitude", "people.longitude", "orders.weight");

  static final List<Mart> ALL =
      List.of(
          mart(
              PEOPLE,
              MartRole.PEOPLE,
              "",
              Map.of("household_id", "households.id"),
              columns(TEXT, "id word note household_id"),
              columns(NUMBER, "amount limit visits score latitude longitude"),
              columns(YES_NO, "agrees"),
              columns(DATE, "birthday joined"),
              columns(MOMENT, "seen bought"),
              columns(LIST, "interests")),
          mart(
              "orders",
              MartRole.BEHAVIOUR,
              "placed_at",
              Map.of("person_id", "people.id", "store_id", "stores.id"),
              columns(TEXT, "id person_id store_id channel"),
              columns(NUMBER, "total items weight"),
              columns(YES_NO, "gift"),
              columns(DATE, "due_on"),
              columns(MOMENT, "placed_at")),
          mart(
              "order_lines",
              MartRole.REFERENCE,
              "",
              Map.of("order_id", "orders.id", "product_id", "products.id"),
              columns(TEXT, "id order_id"),
              columns(NUMBER, "product_id quantity price")),
          mart(
              "products",
              MartRole.REFERENCE,
              "",
              Map.of(),
              columns(NUMBER, "id price"),
              columns(TEXT, "category")),
          mart(
              "views",
              MartRole.BEHAVIOUR,
              "seen_at",
              Map.of("person_id", "people.id", "product_id", "products.id"),
              columns(TEXT, "id person_id"),
              columns(NUMBER, "product_id"),
              columns(MOMENT, "seen_at")),
          mart(
              "visits",
              MartRole.BEHAVIOUR,
              "day",
              Map.of("person_id", "people.id", "guest_id", "people.id"),
              columns(NUMBER, "id length"),
              columns(TEXT, "person_id guest_id"),
              columns(DATE, "day")),
          mart("stores", MartRole.REFERENCE, "", Map.of(), columns(TEXT, "id region")),
          mart(HOUSEHOLDS, MartRole.ENTITY, "", Map.of(), columns(TEXT, "id region")));

  static final Marts MARTS = new Marts(ALL);

  private static final Map<String, Mart> BY_NAME =
      ALL.stream().collect(Collectors.toMap(Mart::name, mart -> mart));

  private WorldMarts() {}

  private record Columns(AttributeType type, List<String> names) {}

  static Mart mart(String name) {
    return Objects.requireNonNull(BY_NAME.get(name), () -> "there is no " + name);
  }

  static AttributeName name(String name) {
    return AttributeName.parse(name).orElseThrow();
  }

  static boolean isDecimal(AttributeName name) {
    return DECIMALS.contains(name.toString());
  }

  static boolean isBinary(AttributeName name) {
    return BINARIES.contains(name.toString());
  }

  /** Whether its values are whole quarters or eighths, so that sums are exact in binary. */
  static boolean isExact(AttributeName name) {
    return !name.toString().equals("people.limit");
  }

  /** The attributes of a mart by type; keys of any kind are no numbers that one works with. */
  static List<AttributeName> attributes(String mart, AttributeType type) {
    return attributes(mart, attribute -> attribute.type() == type && !isKey(attribute));
  }

  static List<AttributeName> attributes(String mart, Predicate<Attribute> wanted) {
    return mart(mart).attributes().stream().filter(wanted).map(Attribute::name).toList();
  }

  static boolean isKey(Attribute attribute) {
    return attribute.type() == NUMBER && attribute.column().endsWith(KEY);
  }

  private static Mart mart(
      String name, MartRole role, String time, Map<String, String> relations, Columns... columns) {
    List<Attribute> attributes =
        Arrays.stream(columns)
            .flatMap(some ->
                some.names().stream()
                    .map(column -> attribute(name(name + "." + column), some.type())))
            .sorted((a, b) -> a.column().compareTo(b.column()))
            .toList();
    return new Mart(
        name,
        name,
        "",
        "test",
        "test",
        "1",
        role,
        new Table("test", "", name),
        KEY,
        attributes,
        time,
        relations.entrySet().stream()
            .map(entry -> new Relation(entry.getKey(), name(entry.getValue())))
            .sorted((a, b) -> a.attribute().compareTo(b.attribute()))
            .toList(),
        Period.ZERO);
  }

  private static Columns columns(AttributeType type, String names) {
    return new Columns(type, List.of(names.split(" ", -1)));
  }

  private static Attribute attribute(AttributeName name, AttributeType type) {
    boolean isWhole = type == NUMBER && !isDecimal(name) && !isBinary(name);
    String column = name.attribute();
    return new Attribute(name, name.toString(), "", type, column, isWhole, false, "");
  }
}
