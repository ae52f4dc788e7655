package studio.marquee.app.feature.builder;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import studio.marquee.connect.cache.AttributeProfile;
import studio.marquee.model.mart.AttributeType;
import studio.marquee.model.segment.AttributeTest;
import studio.marquee.model.segment.ComparisonTest;
import studio.marquee.model.segment.Letters;
import studio.marquee.model.segment.ListTest;
import studio.marquee.model.segment.NumberTest;
import studio.marquee.model.segment.PresenceTest;
import studio.marquee.model.segment.TextTest;
import studio.marquee.model.segment.TimeTest;
import studio.marquee.model.segment.YesNoTest;

/** The kinds of tests that a person chooses from. */
public enum TestKind {
  IS_ANY_OF("builder.test.isAnyOf"),
  AT_LEAST("builder.test.atLeast"),
  AT_MOST("builder.test.atMost"),
  BETWEEN("builder.test.between"),
  IS_TRUE("builder.test.isTrue"),
  IS_SET("builder.test.isSet");

  private final String key;

  TestKind(String key) {
    this.key = key;
  }

  /** The key of its text. */
  public String key() {
    return key;
  }

  /** The kinds that fit a type, the one to start with first. */
  public static List<TestKind> fitting(AttributeType type) {
    return switch (type) {
      case TEXT -> List.of(IS_ANY_OF, IS_SET);
      case NUMBER -> List.of(AT_LEAST, AT_MOST, BETWEEN, IS_SET);
      case YES_NO -> List.of(IS_TRUE, IS_SET);
      case DATE, MOMENT, LIST -> List.of(IS_SET);
    };
  }

  /** Empty for a test that is shown in words and changed in its file. */
  public static Optional<TestKind> of(AttributeTest test) {
    return switch (test) {
      case TextTest.IsAnyOf(var _, var letters) ->
          letters == Letters.EXACT ? Optional.of(IS_ANY_OF) : Optional.empty();
      case NumberTest.AtLeast _ -> Optional.of(AT_LEAST);
      case NumberTest.AtMost _ -> Optional.of(AT_MOST);
      case NumberTest.Between _ -> Optional.of(BETWEEN);
      case YesNoTest.IsTrue _ -> Optional.of(IS_TRUE);
      case PresenceTest.IsSet _ -> Optional.of(IS_SET);
      case TextTest _,
          NumberTest _,
          YesNoTest _,
          PresenceTest _,
          TimeTest _,
          ListTest _,
          ComparisonTest _ ->
          Optional.empty();
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

  /** Changes a test into this kind, keeping the numbers that still mean something. */
  public AttributeTest from(AttributeTest before, Optional<AttributeProfile> profile) {
    if (of(before).equals(Optional.of(this))) {
      return before;
    }
    return switch (before) {
      case NumberTest.AtLeast(var value) -> around(value, profile);
      case NumberTest.AtMost(var value) -> around(value, profile);
      case NumberTest.Between(var from, var to) ->
          switch (this) {
            case AT_LEAST -> new NumberTest.AtLeast(from);
            case AT_MOST -> new NumberTest.AtMost(to);
            case IS_ANY_OF, BETWEEN, IS_TRUE, IS_SET -> start(profile);
          };
      case NumberTest _,
          TextTest _,
          YesNoTest _,
          PresenceTest _,
          TimeTest _,
          ListTest _,
          ComparisonTest _ ->
          start(profile);
    };
  }

  private AttributeTest around(BigDecimal value, Optional<AttributeProfile> profile) {
    return switch (this) {
      case AT_LEAST -> new NumberTest.AtLeast(value);
      case AT_MOST -> new NumberTest.AtMost(value);
      case BETWEEN -> new NumberTest.Between(value, value.max(largest(profile)));
      case IS_ANY_OF, IS_TRUE, IS_SET -> start(profile);
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
