package studio.marquee.model.sql;

import java.math.BigDecimal;
import java.time.Period;
import java.util.List;
import java.util.Map;
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
import studio.marquee.model.segment.NumberTest;
import studio.marquee.model.segment.Rows;
import studio.marquee.model.segment.Segment;
import studio.marquee.model.segment.TextTest;

/** People and what they bought: as few marts as show every kind of rule. */
final class ShopMarts {
  private ShopMarts() {}

  static Catalogue catalogue(Mart people) {
    Marts marts = new Marts(List.of(people, orders(), lines(), products(), views()));
    Calculation spent =
        new Calculation.Summary(Calculation.Method.SUM, name("orders.total"), Rows.of("orders"));
    Calculation worth =
        new Calculation.Formula(
            new Calculation.Named(name("people.spent")),
            Calculation.Operator.DIVIDED_BY,
            new Calculation.Count(Rows.of("orders")));
    return new Catalogue(
        marts,
        List.of(trait("people.spent", spent), trait("people.worth", worth)),
        List.of(
            audience("gold", new TextTest.IsAnyOf(List.of("Gold")), "people.tier"),
            audience("spenders", new NumberTest.AtLeast(new BigDecimal("50")), "people.spent")),
        List.of(
            new PeopleList(
                "guests",
                "tier",
                Map.of(
                    "tier",
                    List.of("Gold", "ärger ", "a\"b\\c"),
                    "orders",
                    List.of("3", "9007199254740993")))));
  }

  static AttributeName name(String text) {
    return AttributeName.parse(text).orElseThrow();
  }

  private static Trait trait(String name, Calculation calculation) {
    return new Trait(name(name), name, "", "", calculation);
  }

  private static Audience audience(
      String name, studio.marquee.model.segment.AttributeTest test, String attribute) {
    return new Audience(
        name, new Segment(name, "", "people", new AttributeRule(name(attribute), test)));
  }

  private static Mart orders() {
    return mart(
        "orders",
        MartRole.BEHAVIOUR,
        "placed",
        List.of(new Relation("person", name("people.id"))),
        text("id"),
        text("person"),
        attribute("placed", AttributeType.MOMENT),
        attribute("day", AttributeType.DATE),
        attribute("total", AttributeType.NUMBER),
        text("channel"));
  }

  private static Mart lines() {
    return mart(
        "order_lines",
        MartRole.REFERENCE,
        "",
        List.of(
            new Relation("order_id", name("orders.id")),
            new Relation("product", name("products.id"))),
        text("id"),
        text("order_id"),
        text("product"),
        attribute("quantity", AttributeType.NUMBER));
  }

  private static Mart products() {
    return mart(
        "products",
        MartRole.REFERENCE,
        "",
        List.of(),
        text("id"),
        text("category"),
        attribute("price", AttributeType.NUMBER));
  }

  private static Mart views() {
    return mart(
        "views",
        MartRole.BEHAVIOUR,
        "seen",
        List.of(
            new Relation("person", name("people.id")),
            new Relation("product", name("products.id"))),
        text("id"),
        text("person"),
        text("product"),
        attribute("seen", AttributeType.MOMENT));
  }

  private record Column(String name, AttributeType type) {}

  private static Column text(String name) {
    return attribute(name, AttributeType.TEXT);
  }

  private static Column attribute(String name, AttributeType type) {
    return new Column(name, type);
  }

  private static Mart mart(
      String name, MartRole role, String time, List<Relation> relations, Column... columns) {
    List<Attribute> attributes =
        List.of(columns).stream()
            .map(column ->
                new Attribute(
                    new AttributeName(name, column.name()),
                    column.name(),
                    "",
                    column.type(),
                    column.name(),
                    false,
                    false,
                    ""))
            .toList();
    Table table = new Table("warehouse", "", name);
    return new Mart(
        name, name, "", "", "", "", role, table, "id", attributes, time, relations, Period.ZERO);
  }
}
