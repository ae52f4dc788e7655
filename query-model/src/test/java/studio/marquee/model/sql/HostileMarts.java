package studio.marquee.model.sql;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import studio.marquee.model.catalogue.Audience;
import studio.marquee.model.catalogue.Catalogue;
import studio.marquee.model.catalogue.PeopleList;
import studio.marquee.model.mart.Attribute;
import studio.marquee.model.mart.Mart;
import studio.marquee.model.mart.Marts;
import studio.marquee.model.mart.Table;
import studio.marquee.model.segment.AttributeRule;
import studio.marquee.model.segment.Segment;
import studio.marquee.model.segment.TextTest;

/** The marts of the shop whose tables and columns, lists and audiences hold any text. */
final class HostileMarts {
  private HostileMarts() {}

  static Catalogue catalogue(Supplier<String> names, Supplier<String> values) {
    Marts marts =
        new Marts(
            RuleCases.CATALOGUE.marts().all().stream().map(mart -> named(mart, names)).toList());
    List<String> texts = List.of(values.get(), values.get(), values.get());
    Audience gold =
        new Audience(
            "gold",
            new Segment(
                values.get(),
                values.get(),
                "people",
                new AttributeRule(
                    ShopMarts.name("people.tier"),
                    new TextTest.IsAnyOf(List.of(values.get(), values.get())))));
    PeopleList guests =
        new PeopleList("guests", "first", Map.of("first", texts, "orders", texts.reversed()));
    Audience spenders = RuleCases.CATALOGUE.audience("spenders").orElseThrow();
    return new Catalogue(
        marts, RuleCases.CATALOGUE.traits(), List.of(gold, spenders), List.of(guests));
  }

  private static Mart named(Mart mart, Supplier<String> names) {
    Table table = new Table(mart.table().source(), names.get(), names.get());
    List<Attribute> attributes =
        mart.attributes().stream().map(attribute -> named(attribute, names)).toList();
    return new Mart(
        mart.name(),
        mart.title(),
        mart.description(),
        mart.domain(),
        mart.owner(),
        mart.version(),
        mart.role(),
        table,
        mart.key(),
        attributes,
        mart.time(),
        mart.relations(),
        mart.kept());
  }

  private static Attribute named(Attribute attribute, Supplier<String> names) {
    return new Attribute(
        attribute.name(),
        attribute.title(),
        attribute.description(),
        attribute.type(),
        names.get(),
        attribute.isWhole(),
        attribute.isRequired(),
        attribute.unit());
  }
}
