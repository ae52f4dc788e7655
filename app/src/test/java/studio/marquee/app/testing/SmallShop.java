package studio.marquee.app.testing;

import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Set;
import studio.marquee.model.catalogue.Audience;
import studio.marquee.model.catalogue.Catalogue;
import studio.marquee.model.catalogue.PeopleList;
import studio.marquee.model.catalogue.Trait;
import studio.marquee.model.mart.Attribute;
import studio.marquee.model.mart.AttributeName;
import studio.marquee.model.mart.AttributeType;
import studio.marquee.model.mart.Mart;
import studio.marquee.model.mart.MartRole;
import studio.marquee.model.mart.Marts;
import studio.marquee.model.mart.Relation;
import studio.marquee.model.mart.Table;
import studio.marquee.model.segment.AttributeRule;
import studio.marquee.model.segment.Calculation;
import studio.marquee.model.segment.Group;
import studio.marquee.model.segment.Mark;
import studio.marquee.model.segment.Part;
import studio.marquee.model.segment.PresenceTest;
import studio.marquee.model.segment.Rows;
import studio.marquee.model.segment.Rule;
import studio.marquee.model.segment.Segment;
import studio.marquee.model.segment.TextTest;
import studio.marquee.model.segment.TimeTest;
import studio.marquee.model.segment.Unit;

/** The people of {@link SmallTable} with what they ordered, and something of every other kind. */
public final class SmallShop {
  public static final Catalogue CATALOGUE =
      new Catalogue(
          new Marts(List.of(SmallTable.PEOPLE, orders(), products(), weather())),
          List.of(orders12m()),
          List.of(
              audience("germans", "Germans", country("DE")),
              audience("gone-wrong", "Gone wrong", unknown()),
              audience("with-consent", "With consent", locked())),
          List.of(new PeopleList("vip-guests", "id", Map.of("id", List.of("1", "2")))));

  private SmallShop() {}

  private static Mart orders() {
    return new Mart(
        "orders",
        "Orders",
        "One row per order.",
        "commerce",
        "Commerce team",
        "1.0.0",
        MartRole.BEHAVIOUR,
        new Table("warehouse", "commerce", "orders"),
        "order_id",
        List.of(
            attribute("orders", "order_id", "Order", AttributeType.TEXT),
            attribute("orders", "person", "Customer", AttributeType.TEXT),
            attribute("orders", "product", "Product", AttributeType.TEXT),
            attribute("orders", "at", "Ordered at", AttributeType.MOMENT),
            attribute("orders", "amount", "Amount", AttributeType.NUMBER)),
        "at",
        List.of(
            new Relation("person", new AttributeName("people", "id")),
            new Relation("product", new AttributeName("products", "product_id"))),
        Period.ZERO);
  }

  private static Mart products() {
    return new Mart(
        "products",
        "Products",
        "",
        "commerce",
        "Commerce team",
        "1.0.0",
        MartRole.REFERENCE,
        new Table("warehouse", "commerce", "products"),
        "product_id",
        List.of(
            attribute("products", "product_id", "Product ID", AttributeType.TEXT),
            attribute("products", "category", "Category", AttributeType.TEXT)));
  }

  /** Belongs to nobody. */
  private static Mart weather() {
    return new Mart(
        "weather",
        "Weather",
        "",
        "world",
        "Nobody",
        "1.0.0",
        MartRole.REFERENCE,
        new Table("warehouse", "world", "weather"),
        "day",
        List.of(attribute("weather", "day", "Day", AttributeType.DATE)));
  }

  private static Attribute attribute(String mart, String name, String title, AttributeType type) {
    return new Attribute(new AttributeName(mart, name), title, "", type, name, false, false, "");
  }

  private static Trait orders12m() {
    return new Trait(
        new AttributeName("people", "orders_12m"),
        "Orders in 12 months",
        "How often they ordered.",
        "orders",
        new Calculation.Count(Rows.of("orders").during(new TimeTest.WithinLast(12, Unit.MONTH))));
  }

  private static Audience audience(String name, String title, Rule rule) {
    return new Audience(name, new Segment(title, "", "people", rule));
  }

  private static Rule country(String value) {
    return new AttributeRule(SmallTable.COUNTRY.name(), new TextTest.IsAnyOf(List.of(value)));
  }

  private static Rule unknown() {
    return new AttributeRule(new AttributeName("people", "contry"), new PresenceTest.IsSet());
  }

  private static Rule locked() {
    Rule consent = new AttributeRule(SmallTable.NEWS.name(), new PresenceTest.IsSet());
    return new Group(
        new Group.Join.AllOf(),
        List.of(Part.of(country("AT")), new Part(consent, Set.of(Mark.LOCKED))));
  }
}
