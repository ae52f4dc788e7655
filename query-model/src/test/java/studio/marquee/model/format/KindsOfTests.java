package studio.marquee.model.format;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import studio.marquee.model.mart.AttributeName;
import studio.marquee.model.segment.AttributeTest;
import studio.marquee.model.segment.ComparisonTest;
import studio.marquee.model.segment.Letters;
import studio.marquee.model.segment.ListTest;
import studio.marquee.model.segment.NumberTest;
import studio.marquee.model.segment.PresenceTest;
import studio.marquee.model.segment.TextTest;
import studio.marquee.model.segment.TimeTest;
import studio.marquee.model.segment.Unit;
import studio.marquee.model.segment.YesNoTest;

/** Tests of an attribute, no two with the same meaning, at least one of each kind. */
public final class KindsOfTests {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 20);

  private KindsOfTests() {}

  public static List<AttributeTest> list() {
    return Stream.of(
            Stream.of(Letters.values()).flatMap(KindsOfTests::texts),
            Stream.of(new TextTest.IsBlank()),
            numbers(),
            Stream.of(new YesNoTest.IsTrue(), new YesNoTest.IsFalse()),
            Stream.of(new PresenceTest.IsSet(), new PresenceTest.IsNotSet()),
            days(),
            lists(),
            Stream.of(Unit.values()).flatMap(KindsOfTests::units),
            Stream.of(ComparisonTest.Order.values()).map(KindsOfTests::comparison))
        .<AttributeTest>flatMap(tests -> tests)
        .toList();
  }

  private static Stream<AttributeTest> texts(Letters letters) {
    List<String> values = List.of("Gold", "Äußerst \"gut\" \\ so", "雪");
    return Stream.of(
        new TextTest.IsAnyOf(values, letters),
        new TextTest.IsAnyOf(List.of(""), letters),
        new TextTest.IsNoneOf(values, letters),
        new TextTest.ContainsAnyOf(values, letters),
        new TextTest.ContainsNoneOf(values, letters),
        new TextTest.StartsWithAnyOf(values, letters),
        new TextTest.StartsWithNoneOf(values, letters),
        new TextTest.EndsWithAnyOf(values, letters),
        new TextTest.EndsWithNoneOf(values, letters),
        new TextTest.Matches("G*l?", letters),
        new TextTest.MatchesNot("G*l?", letters));
  }

  private static Stream<AttributeTest> numbers() {
    BigDecimal large = new BigDecimal("12345678901234567890.5");
    return Stream.of(
        new NumberTest.EqualsAnyOf(List.of(BigDecimal.ONE, large)),
        new NumberTest.EqualsNoneOf(List.of(BigDecimal.ONE, large)),
        new NumberTest.LessThan(new BigDecimal("1E+3")),
        new NumberTest.AtMost(new BigDecimal("-250")),
        new NumberTest.MoreThan(BigDecimal.ZERO),
        new NumberTest.AtLeast(new BigDecimal("0.10")),
        new NumberTest.Between(BigDecimal.ONE, large),
        new NumberTest.PercentileBand(90, 100));
  }

  private static Stream<AttributeTest> days() {
    return Stream.of(
        new TimeTest.On(DAY),
        new TimeTest.Before(DAY),
        new TimeTest.After(DAY),
        new TimeTest.BetweenDays(DAY, DAY.plusDays(1)),
        new TimeTest.Anniversary(0, 7),
        new TimeTest.OnWeekday(Set.of(DayOfWeek.SUNDAY, DayOfWeek.MONDAY, DayOfWeek.FRIDAY)),
        new TimeTest.InMonth(Set.of(Month.DECEMBER, Month.APRIL, Month.JANUARY)),
        new TimeTest.AtHours(9, 17));
  }

  private static Stream<AttributeTest> units(Unit unit) {
    Stream<AttributeTest> any =
        Stream.of(
            new TimeTest.WithinLast(3, unit),
            new TimeTest.WithinNext(3, unit),
            new TimeTest.MoreThanAgo(3, unit),
            new TimeTest.BetweenAgo(6, 3, unit));
    return unit.compareTo(Unit.DAY) < 0
        ? any
        : Stream.concat(any, Stream.of(new TimeTest.InPeriod(-1, unit)));
  }

  private static Stream<AttributeTest> lists() {
    List<String> values = List.of("vip", "Äußerst \"treu\"");
    return Stream.of(
        new ListTest.HasAnyOf(values),
        new ListTest.HasAllOf(values),
        new ListTest.HasNoneOf(values),
        new ListTest.IsEmpty(),
        new ListTest.HasLength(new NumberTest.AtLeast(BigDecimal.TWO)),
        new ListTest.HasLength(new NumberTest.EqualsNoneOf(List.of(BigDecimal.ONE))));
  }

  private static AttributeTest comparison(ComparisonTest.Order order) {
    return new ComparisonTest(
        order, new AttributeName("people", "first_order"), new BigDecimal("-7"));
  }
}
