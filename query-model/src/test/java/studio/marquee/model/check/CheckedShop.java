package studio.marquee.model.check;

import java.math.BigDecimal;
import java.time.Period;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import studio.marquee.model.catalogue.Audience;
import studio.marquee.model.catalogue.Catalogue;
import studio.marquee.model.catalogue.PeopleList;
import studio.marquee.model.catalogue.Trait;
import studio.marquee.model.mart.Attribute;
import studio.marquee.model.mart.AttributeName;
import studio.marquee.model.mart.AttributeTerms;
import studio.marquee.model.mart.AttributeType;
import studio.marquee.model.mart.Mart;
import studio.marquee.model.mart.MartRole;
import studio.marquee.model.mart.Marts;
import studio.marquee.model.mart.Relation;
import studio.marquee.model.mart.Table;
import studio.marquee.model.segment.AttributeRule;
import studio.marquee.model.segment.AttributeTest;
import studio.marquee.model.segment.Calculation;
import studio.marquee.model.segment.Group;
import studio.marquee.model.segment.NumberTest;
import studio.marquee.model.segment.Part;
import studio.marquee.model.segment.Rows;
import studio.marquee.model.segment.Rule;
import studio.marquee.model.segment.Segment;
import studio.marquee.model.segment.TextTest;

/** A shop in which everything can go wrong, and short words to speak about it. */
final class CheckedShop {
  static final Rows ORDERS = Rows.of("orders");
  static final AttributeTest SOME = new NumberTest.AtLeast(BigDecimal.ONE);
  static final AttributeTest DE = new TextTest.IsAnyOf(List.of("DE"));

  static final Marts MARTS =
      new Marts(
          List.of(
              mart(
                  "people",
                  MartRole.PEOPLE,
                  "",
                  List.of(),
                  "id:TEXT country:TEXT visits:NUMBER spend:NUMBER:EUR weight:NUMBER:kg"
                      + " newsletter:YES_NO born:DATE joined:MOMENT tags:LIST old:TEXT"),
              mart(
                  "orders",
                  MartRole.BEHAVIOUR,
                  "at",
                  List.of(to("customer", "people")),
                  "id:TEXT customer:TEXT total:NUMBER:EUR status:TEXT at:MOMENT country:NUMBER"),
              mart(
                  "items",
                  MartRole.BEHAVIOUR,
                  "",
                  List.of(to("order_id", "orders"), to("product", "products")),
                  "id:TEXT order_id:TEXT product:TEXT price:NUMBER:EUR"),
              mart("products", MartRole.REFERENCE, "", List.of(), "id:TEXT brand:TEXT"),
              mart(
                  "visits",
                  MartRole.BEHAVIOUR,
                  "day",
                  List.of(to("customer", "people")),
                  "id:TEXT customer:TEXT day:DATE product:TEXT"),
              mart(
                  "calls",
                  MartRole.BEHAVIOUR,
                  "at",
                  List.of(to("caller", "people"), to("called", "people")),
                  "id:TEXT caller:TEXT called:TEXT at:MOMENT"),
              mart("firms", MartRole.ENTITY, "", List.of(), "name:TEXT"),
              mart("homes", MartRole.ENTITY, "", List.of(), "id:TEXT city:TEXT")));

  private CheckedShop() {}

  static Catalogue catalogue(Audience... audiences) {
    PeopleList list = new PeopleList("vip", "mail", Map.of("mail", List.of("a"), "no", List.of()));
    return new Catalogue(MARTS, List.of(), List.of(audiences), List.of(list));
  }

  static Catalogue withTraits(Trait... traits) {
    return new Catalogue(MARTS, List.of(traits), List.of(), List.of());
  }

  static Trait trait(String name, Calculation calculation) {
    return new Trait(name(name), "Trait", "", "", calculation);
  }

  static Audience audience(String name, Rule rule) {
    return new Audience(name, segment(rule));
  }

  static Segment segment(Rule rule) {
    return new Segment("T", "", "people", rule);
  }

  static AttributeName name(String name) {
    return AttributeName.parse(name).orElseThrow();
  }

  static Part is(String name, AttributeTest test) {
    return Part.of(new AttributeRule(name(name), test));
  }

  static Rule all(Part... parts) {
    return new Group(new Group.Join.AllOf(), List.of(parts));
  }

  static Rule any(Part... parts) {
    return new Group(new Group.Join.AnyOf(), List.of(parts));
  }

  /** Each finding as its code and its place. */
  static List<String> said(Rule rule) {
    return said(catalogue(), segment(rule));
  }

  static List<String> said(Catalogue catalogue, Segment segment) {
    return said(new SegmentCheck(catalogue).findings(segment));
  }

  static List<String> said(List<Finding> findings) {
    return findings.stream()
        .map(finding -> finding.problem().code() + " " + finding.place())
        .toList();
  }

  private static Relation to(String attribute, String mart) {
    return new Relation(attribute, new AttributeName(mart, "id"));
  }

  /** Attributes are written as name, type and unit, with a colon between them. */
  private static Mart mart(
      String name, MartRole role, String time, List<Relation> relations, String attributes) {
    List<Attribute> all =
        Arrays.stream(attributes.split(" ")).map(text -> attribute(name, text)).toList();
    return new Mart(
        name,
        "The " + name,
        "",
        "shop",
        "Shop",
        "1.0.0",
        role,
        new Table("w", "", name),
        "id",
        all,
        time,
        relations,
        name.equals("orders") ? Period.ofYears(2) : Period.ZERO);
  }

  private static Attribute attribute(String mart, String text) {
    List<String> words = Arrays.asList(text.split(":"));
    String name = words.getFirst();
    String unit = Optional.of(words).filter(all -> all.size() > 2).map(List::getLast).orElse("");
    return new Attribute(
        new AttributeName(mart, name),
        "Its " + name,
        "",
        AttributeType.valueOf(words.get(1)),
        name,
        name.equals("visits"),
        false,
        unit,
        name.equals("old") ? "Use country." : "",
        AttributeTerms.PLAIN);
  }
}
