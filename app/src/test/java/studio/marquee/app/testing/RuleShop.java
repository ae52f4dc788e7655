package studio.marquee.app.testing;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import studio.marquee.app.feature.builder.rule.phrase.Profiles;
import studio.marquee.connect.cache.AttributeProfile;
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
import studio.marquee.model.moment.Now;
import studio.marquee.model.segment.AttributeRule;
import studio.marquee.model.segment.Calculation;
import studio.marquee.model.segment.Rows;
import studio.marquee.model.segment.Segment;
import studio.marquee.model.segment.TextTest;

/** A small shop with everything that a rule can ask about. */
public final class RuleShop {
  public static final Now NOW =
      new Now(Instant.parse("2026-11-20T11:00:00Z"), ZoneId.of("Europe/Berlin"));

  private static final Mart PEOPLE =
      mart(
          "people",
          "Customers",
          MartRole.PEOPLE,
          "",
          List.of(
              text("people.id", "Customer ID"),
              text("people.country", "Country"),
              text("people.email", "E-mail"),
              number("people.value", "Lifetime value", "EUR", false),
              number("people.points", "Points", "", true),
              number("people.latitude", "Latitude", "", false),
              number("people.longitude", "Longitude", "", false),
              of("people.news", "Newsletter", AttributeType.YES_NO),
              of("people.born", "Birthday", AttributeType.DATE),
              of("people.joined", "Joined on", AttributeType.DATE),
              of("people.seen", "Last seen", AttributeType.MOMENT),
              of("people.likes", "Interests", AttributeType.LIST),
              text("people.household_id", "Household")),
          new Relation("household_id", name("households.id")));
  private static final Mart HOUSEHOLDS =
      mart(
          "households",
          "Households",
          MartRole.ENTITY,
          "",
          List.of(
              text("households.id", "Household ID"),
              number("households.members", "Members", "", true)));
  private static final Mart ORDERS =
      mart(
          "orders",
          "Orders",
          MartRole.BEHAVIOUR,
          "at",
          List.of(
              text("orders.id", "Order ID"),
              text("orders.person_id", "Customer"),
              of("orders.at", "Ordered at", AttributeType.MOMENT),
              text("orders.channel", "Sales channel"),
              number("orders.total", "Total", "EUR", false)),
          new Relation("person_id", name("people.id")));
  private static final Mart LINES =
      mart(
          "order_lines",
          "Order lines",
          MartRole.REFERENCE,
          "",
          List.of(
              text("order_lines.id", "Line ID"),
              text("order_lines.order_id", "Order"),
              text("order_lines.category", "Category"),
              number("order_lines.pieces", "Pieces", "", true)),
          new Relation("order_id", name("orders.id")));
  private static final Mart VIEWS =
      mart(
          "views",
          "Product views",
          MartRole.BEHAVIOUR,
          "at",
          List.of(
              text("views.id", "View ID"),
              text("views.person_id", "Customer"),
              of("views.at", "Viewed at", AttributeType.MOMENT),
              text("views.channel", "Sales channel")),
          new Relation("person_id", name("people.id")));

  public static final Catalogue CATALOGUE =
      new Catalogue(
          new Marts(List.of(PEOPLE, HOUSEHOLDS, ORDERS, LINES, VIEWS)),
          List.of(
              new Trait(
                  name("people.spent"),
                  "Spent in all",
                  "What the customer ever paid.",
                  "EUR",
                  new Calculation.Summary(
                      Calculation.Method.SUM, name("orders.total"), Rows.of("orders")))),
          List.of(
              audience("german", "Germans", "DE"),
              audience("french", "French people", "FR"),
              audience("austrian", "Austrians", "AT")),
          List.of(
              new PeopleList(
                  "vip-guests",
                  "id",
                  Map.of("id", List.of("1", "2"), "email", List.of("a@example.org"))),
              new PeopleList("press", "id", Map.of("id", List.of("3")))));

  private static final Map<String, AttributeProfile> PROFILES =
      Map.of(
          "people.country",
          new AttributeProfile(
              90,
              3,
              new AttributeProfile.Values(
                  List.of(
                      new AttributeProfile.ValueCount("Germany", 50),
                      new AttributeProfile.ValueCount("Austria", 30),
                      new AttributeProfile.ValueCount("Switzerland", 10)))),
          "people.value",
          new AttributeProfile(
              100,
              80,
              new AttributeProfile.Histogram(
                  BigDecimal.ZERO,
                  BigDecimal.valueOf(84),
                  BigDecimal.valueOf(4000),
                  List.of(40L, 20L, 14L, 10L, 6L, 4L, 3L, 1L, 1L, 1L))));

  private RuleShop() {}

  public static AttributeName name(String text) {
    return AttributeName.parse(text).orElseThrow();
  }

  private static Mart mart(
      String name,
      String title,
      MartRole role,
      String time,
      List<Attribute> attributes,
      Relation... relations) {
    return new Mart(
        name,
        title,
        "About " + title + ".",
        "shop",
        "Shop data team",
        "1.0.0",
        role,
        new Table("warehouse", "shop", name),
        "id",
        attributes,
        time,
        List.of(relations),
        Period.ZERO);
  }

  private static Attribute text(String name, String title) {
    return of(name, title, AttributeType.TEXT);
  }

  private static Attribute of(String name, String title, AttributeType type) {
    return attribute(name, title, type, "", false);
  }

  private static Attribute number(String name, String title, String unit, boolean isWhole) {
    return attribute(name, title, AttributeType.NUMBER, unit, isWhole);
  }

  private static Attribute attribute(
      String name, String title, AttributeType type, String unit, boolean isWhole) {
    return new Attribute(
        name(name),
        title,
        "What " + title + " means.",
        type,
        name(name).attribute(),
        isWhole,
        false,
        unit);
  }

  private static Audience audience(String name, String title, String country) {
    return new Audience(
        name,
        new Segment(
            title,
            "",
            "people",
            new AttributeRule(name("people.country"), new TextTest.IsAnyOf(List.of(country)))));
  }

  /** All that is known of the values, from the start. */
  public static Profiles profiles() {
    return new Profiles() {
      @Override
      public Optional<AttributeProfile> known(AttributeName name) {
        return Optional.ofNullable(PROFILES.get(name.toString()));
      }

      @Override
      public void onArrival(Runnable action) {
        // Everything is there already.
      }
    };
  }
}
