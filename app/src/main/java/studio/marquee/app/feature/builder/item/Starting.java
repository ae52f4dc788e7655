package studio.marquee.app.feature.builder.item;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import studio.marquee.connect.cache.AttributeProfile;
import studio.marquee.model.catalogue.Catalogue;
import studio.marquee.model.mart.Attribute;
import studio.marquee.model.mart.AttributeType;
import studio.marquee.model.mart.Mart;
import studio.marquee.model.segment.AttributeRule;
import studio.marquee.model.segment.AttributeTest;
import studio.marquee.model.segment.AudienceRule;
import studio.marquee.model.segment.ListRule;
import studio.marquee.model.segment.NumberTest;
import studio.marquee.model.segment.PresenceTest;
import studio.marquee.model.segment.Quantifier;
import studio.marquee.model.segment.RelatedRule;
import studio.marquee.model.segment.Rows;
import studio.marquee.model.segment.Rule;
import studio.marquee.model.segment.TextTest;
import studio.marquee.model.segment.YesNoTest;

/** Knows the rule that each item begins with: one that says something before anybody changes it. */
public final class Starting {
  private final Catalogue catalogue;
  private final Mart population;

  public Starting(Catalogue catalogue, Mart population) {
    this.catalogue = catalogue;
    this.population = population;
  }

  /**
   * The rule that an item begins with.
   *
   * @param profile of the item's attribute, when it is known
   */
  public Rule rule(Item item, Optional<AttributeProfile> profile) {
    return switch (item) {
      case Item.OfAttribute(var name) ->
          new AttributeRule(name, test(catalogue.attribute(name).map(Attribute::type), profile));
      case Item.OfValue(var name, var value) ->
          new AttributeRule(name, new TextTest.IsAnyOf(List.of(value)));
      case Item.OfBehaviour(var mart) -> new RelatedRule(new Quantifier.Some(), Rows.of(mart));
      case Item.OfRelated(var mart) -> new RelatedRule(new Quantifier.Some(), Rows.of(mart));
      case Item.OfAudience(var name) -> new AudienceRule(name);
      case Item.OfList(var name) ->
          new ListRule(
              population.attribute(population.key()).map(Attribute::name).orElseThrow(), name, "");
      case Item.OfTemplate(var name) -> catalogue.audience(name).orElseThrow().segment().whole();
    };
  }

  private static AttributeTest test(
      Optional<AttributeType> type, Optional<AttributeProfile> profile) {
    return switch (type.orElse(AttributeType.LIST)) {
      case TEXT ->
          mostFrequent(profile)
              .<AttributeTest>map(value -> new TextTest.IsAnyOf(List.of(value)))
              .orElseGet(PresenceTest.IsSet::new);
      case NUMBER -> new NumberTest.AtLeast(median(profile));
      case YES_NO -> new YesNoTest.IsTrue();
      case DATE, MOMENT, LIST -> new PresenceTest.IsSet();
    };
  }

  private static Optional<String> mostFrequent(Optional<AttributeProfile> profile) {
    return profile.map(AttributeProfile::shape).stream()
        .filter(AttributeProfile.Values.class::isInstance)
        .map(AttributeProfile.Values.class::cast)
        .flatMap(values -> values.values().stream())
        .map(AttributeProfile.ValueCount::value)
        .findFirst();
  }

  private static BigDecimal median(Optional<AttributeProfile> profile) {
    return profile
        .map(AttributeProfile::shape)
        .filter(AttributeProfile.Histogram.class::isInstance)
        .map(AttributeProfile.Histogram.class::cast)
        .map(AttributeProfile.Histogram::median)
        .orElse(BigDecimal.ZERO);
  }
}
