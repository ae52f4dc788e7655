package studio.marquee.app.feature.builder.item;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import studio.marquee.connect.cache.AttributeProfile;
import studio.marquee.model.mart.Attribute;
import studio.marquee.model.segment.AttributeTest;
import studio.marquee.model.segment.ListTest;
import studio.marquee.model.segment.NumberTest;
import studio.marquee.model.segment.PresenceTest;
import studio.marquee.model.segment.TextTest;
import studio.marquee.model.segment.TimeTest;
import studio.marquee.model.segment.Unit;
import studio.marquee.model.segment.YesNoTest;

/**
 * Knows the test that an attribute begins with: one that about half of the people, or many, pass.
 */
final class Beginnings {
  private static final int LATELY = 30;
  private static final int YEARS_OF_A_LIFE = 15;
  private static final int LENGTH_OF_A_DAY = 10;

  private final LocalDate today;

  Beginnings(LocalDate today) {
    this.today = today;
  }

  AttributeTest of(Attribute attribute, Optional<AttributeProfile> profile) {
    return switch (attribute.type()) {
      case TEXT ->
          mostFrequent(profile)
              .<AttributeTest>map(value -> new TextTest.IsAnyOf(List.of(value)))
              .orElseGet(PresenceTest.IsSet::new);
      case LIST ->
          mostFrequent(profile)
              .<AttributeTest>map(value -> new ListTest.HasAnyOf(List.of(value)))
              .orElseGet(PresenceTest.IsSet::new);
      case NUMBER -> new NumberTest.AtLeast(middle(attribute, profile));
      case YES_NO -> new YesNoTest.IsTrue();
      case DATE, MOMENT -> time(profile);
    };
  }

  AttributeTest of(Attribute attribute, String value) {
    return switch (attribute.type()) {
      case TEXT -> new TextTest.IsAnyOf(List.of(value));
      case LIST -> new ListTest.HasAnyOf(List.of(value));
      case YES_NO -> value.equals("true") ? new YesNoTest.IsTrue() : new YesNoTest.IsFalse();
      case NUMBER -> new NumberTest.EqualsAnyOf(List.of(new BigDecimal(value)));
      case DATE, MOMENT -> new TimeTest.On(LocalDate.parse(day(value)));
    };
  }

  private static Optional<String> mostFrequent(Optional<AttributeProfile> profile) {
    return profile.map(AttributeProfile::shape).stream()
        .flatMap(shape ->
            switch (shape) {
              case AttributeProfile.Values(var values) -> values.stream();
              case AttributeProfile.Histogram _,
                  AttributeProfile.Span _,
                  AttributeProfile.Nothing _ ->
                  Stream.<AttributeProfile.ValueCount>of();
            })
        .map(AttributeProfile.ValueCount::value)
        .findFirst();
  }

  /** The median, as whole as the numbers are; what is not known begins with one. */
  private static BigDecimal middle(Attribute attribute, Optional<AttributeProfile> profile) {
    BigDecimal median =
        profile
            .map(AttributeProfile::shape)
            .filter(AttributeProfile.Histogram.class::isInstance)
            .map(AttributeProfile.Histogram.class::cast)
            .map(AttributeProfile.Histogram::median)
            .orElse(BigDecimal.ONE);
    return attribute.isWhole()
        ? median.setScale(0, RoundingMode.HALF_UP)
        : ValueWords.readable(median);
  }

  /**
   * What lies in the past is asked for lately. A day of long ago comes round every year, and what
   * lies ahead is asked for soon.
   */
  private AttributeTest time(Optional<AttributeProfile> profile) {
    AttributeTest lately = new TimeTest.WithinLast(LATELY, Unit.DAY);
    return profile
        .map(AttributeProfile::shape)
        .filter(AttributeProfile.Span.class::isInstance)
        .map(AttributeProfile.Span.class::cast)
        .map(span -> time(span, lately))
        .orElse(lately);
  }

  private AttributeTest time(AttributeProfile.Span span, AttributeTest lately) {
    try {
      LocalDate first = LocalDate.parse(day(span.first()));
      LocalDate last = LocalDate.parse(day(span.last()));
      if (last.isBefore(today.minusYears(YEARS_OF_A_LIFE))) {
        return new TimeTest.Anniversary(0, LATELY);
      }
      return first.isAfter(today) ? new TimeTest.WithinNext(LATELY, Unit.DAY) : lately;
    } catch (DateTimeParseException outsideOfTheCalendar) {
      return lately;
    }
  }

  private static String day(String text) {
    return text.substring(0, Math.min(LENGTH_OF_A_DAY, text.length()));
  }
}
