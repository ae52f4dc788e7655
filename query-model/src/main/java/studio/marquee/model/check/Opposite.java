package studio.marquee.model.check;

import java.time.LocalDate;
import java.util.Optional;
import studio.marquee.model.segment.AttributeTest;
import studio.marquee.model.segment.ComparisonTest;
import studio.marquee.model.segment.ListTest;
import studio.marquee.model.segment.NumberTest;
import studio.marquee.model.segment.PresenceTest;
import studio.marquee.model.segment.TextTest;
import studio.marquee.model.segment.TimeTest;
import studio.marquee.model.segment.YesNoTest;

/** The test that a value passes exactly when it is there and fails another one. */
final class Opposite {
  private Opposite() {}

  /** Empty when there is no single such test. */
  static Optional<AttributeTest> of(AttributeTest test) {
    return switch (test) {
      case TextTest text -> of(text);
      case NumberTest number -> of(number);
      case TimeTest time -> of(time);
      case YesNoTest.IsTrue() -> Optional.of(new YesNoTest.IsFalse());
      case YesNoTest.IsFalse() -> Optional.of(new YesNoTest.IsTrue());
      case ListTest _, PresenceTest _, ComparisonTest _ -> Optional.empty();
    };
  }

  static Optional<AttributeTest> of(NumberTest test) {
    return switch (test) {
      case NumberTest.EqualsAnyOf(var values) -> Optional.of(new NumberTest.EqualsNoneOf(values));
      case NumberTest.EqualsNoneOf(var values) -> Optional.of(new NumberTest.EqualsAnyOf(values));
      case NumberTest.LessThan(var value) -> Optional.of(new NumberTest.AtLeast(value));
      case NumberTest.AtMost(var value) -> Optional.of(new NumberTest.MoreThan(value));
      case NumberTest.MoreThan(var value) -> Optional.of(new NumberTest.AtMost(value));
      case NumberTest.AtLeast(var value) -> Optional.of(new NumberTest.LessThan(value));
      case NumberTest.Between _, NumberTest.PercentileBand _ -> Optional.empty();
    };
  }

  private static Optional<AttributeTest> of(TextTest test) {
    return switch (test) {
      case TextTest.IsAnyOf(var values, var letters) ->
          Optional.of(new TextTest.IsNoneOf(values, letters));
      case TextTest.IsNoneOf(var values, var letters) ->
          Optional.of(new TextTest.IsAnyOf(values, letters));
      case TextTest _ -> Optional.empty();
    };
  }

  private static Optional<AttributeTest> of(TimeTest test) {
    return switch (test) {
      case TimeTest.Before(var day) when !day.equals(LocalDate.MIN) ->
          Optional.of(new TimeTest.After(day.minusDays(1)));
      case TimeTest.After(var day) when !day.equals(LocalDate.MAX) ->
          Optional.of(new TimeTest.Before(day.plusDays(1)));
      case TimeTest _ -> Optional.empty();
    };
  }
}
