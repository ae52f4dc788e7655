package studio.marquee.app.feature.builder;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import studio.marquee.connect.cache.AttributeProfile;
import studio.marquee.model.mart.AttributeType;
import studio.marquee.model.segment.AttributeTest;
import studio.marquee.model.segment.NumberTest;
import studio.marquee.model.segment.PresenceTest;
import studio.marquee.model.segment.TextTest;
import studio.marquee.model.segment.YesNoTest;

/** The kinds of tests that a person chooses from. */
public enum TestKind {
  IS_ANY_OF,
  AT_LEAST,
  AT_MOST,
  BETWEEN,
  IS_TRUE,
  IS_SET;

  /** The kinds that fit a type, the one to start with first. */
  public static List<TestKind> fitting(AttributeType type) {
    return switch (type) {
      case TEXT -> List.of(IS_ANY_OF, IS_SET);
      case NUMBER -> List.of(AT_LEAST, AT_MOST, BETWEEN, IS_SET);
      case YES_NO -> List.of(IS_TRUE, IS_SET);
      case DATE, MOMENT, LIST -> List.of(IS_SET);
    };
  }

  /** A test of this kind to start from; one that needs a value takes it from the profile. */
  public AttributeTest start(Optional<AttributeProfile> profile) {
    return switch (this) {
      case IS_ANY_OF ->
          mostFrequent(profile)
              .<AttributeTest>map(value -> new TextTest.IsAnyOf(List.of(value)))
              .orElseGet(PresenceTest.IsSet::new);
      case AT_LEAST -> new NumberTest.AtLeast(median(profile));
      case AT_MOST -> new NumberTest.AtMost(median(profile));
      case BETWEEN -> new NumberTest.Between(median(profile), largest(profile));
      case IS_TRUE -> new YesNoTest.IsTrue();
      case IS_SET -> new PresenceTest.IsSet();
    };
  }

  private static Optional<String> mostFrequent(Optional<AttributeProfile> profile) {
    return switch (profile.map(AttributeProfile::shape).orElse(new AttributeProfile.Nothing())) {
      case AttributeProfile.Values(var values) ->
          values.stream().map(AttributeProfile.ValueCount::value).findFirst();
      case AttributeProfile.Histogram _, AttributeProfile.Span _, AttributeProfile.Nothing _ ->
          Optional.empty();
    };
  }

  private static BigDecimal median(Optional<AttributeProfile> profile) {
    return histogram(profile).map(AttributeProfile.Histogram::median).orElse(BigDecimal.ZERO);
  }

  private static BigDecimal largest(Optional<AttributeProfile> profile) {
    return histogram(profile).map(AttributeProfile.Histogram::largest).orElse(BigDecimal.ZERO);
  }

  private static Optional<AttributeProfile.Histogram> histogram(
      Optional<AttributeProfile> profile) {
    return profile
        .map(AttributeProfile::shape)
        .filter(AttributeProfile.Histogram.class::isInstance)
        .map(AttributeProfile.Histogram.class::cast);
  }
}
