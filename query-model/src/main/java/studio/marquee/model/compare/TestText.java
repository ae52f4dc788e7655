package studio.marquee.model.compare;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import studio.marquee.model.segment.AttributeTest;
import studio.marquee.model.segment.ComparisonTest;
import studio.marquee.model.segment.Letters;
import studio.marquee.model.segment.ListTest;
import studio.marquee.model.segment.NumberTest;
import studio.marquee.model.segment.PlaceRule;
import studio.marquee.model.segment.PresenceTest;
import studio.marquee.model.segment.TextTest;
import studio.marquee.model.segment.TimeTest;
import studio.marquee.model.segment.YesNoTest;

/**
 * A single test as a text that is the same for the same test only. Hashes are made of it: a word
 * that changes here changes what has been stored elsewhere.
 */
final class TestText {
  private TestText() {}

  static String of(AttributeTest test) {
    return switch (test) {
      case TextTest text -> of(text);
      case NumberTest number -> of(number);
      case TimeTest time -> of(time);
      case ListTest list -> of(list);
      case YesNoTest.IsTrue() -> "is true";
      case YesNoTest.IsFalse() -> "is false";
      case PresenceTest.IsSet() -> "is set";
      case PresenceTest.IsNotSet() -> "is not set";
      case ComparisonTest(var order, var other, var offset) ->
          "compared " + order + " " + other + " " + number(offset);
    };
  }

  static String of(PlaceRule place) {
    return Stream.of(place.kilometres(), place.pointLatitude(), place.pointLongitude())
        .map(TestText::number)
        .collect(
            Collectors.joining(
                " ", "place " + place.latitude() + " " + place.longitude() + " ", ""));
  }

  /** In quotes, so that no value can be taken for the text around it. */
  static String quoted(String text) {
    return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
  }

  private static String of(TextTest test) {
    return switch (test) {
      case TextTest.IsAnyOf(var values, var letters) -> texts("is any of", values, letters);
      case TextTest.IsNoneOf(var values, var letters) -> texts("is none of", values, letters);
      case TextTest.ContainsAnyOf(var texts, var letters) ->
          texts("contains any of", texts, letters);
      case TextTest.ContainsNoneOf(var texts, var letters) ->
          texts("contains none of", texts, letters);
      case TextTest.StartsWithAnyOf(var texts, var letters) ->
          texts("starts with any of", texts, letters);
      case TextTest.StartsWithNoneOf(var texts, var letters) ->
          texts("starts with none of", texts, letters);
      case TextTest.EndsWithAnyOf(var texts, var letters) ->
          texts("ends with any of", texts, letters);
      case TextTest.EndsWithNoneOf(var texts, var letters) ->
          texts("ends with none of", texts, letters);
      case TextTest.Matches(var pattern, var letters) ->
          texts("matches", List.of(pattern), letters);
      case TextTest.MatchesNot(var pattern, var letters) ->
          texts("does not match", List.of(pattern), letters);
      case TextTest.IsBlank() -> "is blank";
    };
  }

  private static String of(NumberTest test) {
    return switch (test) {
      case NumberTest.EqualsAnyOf(var values) -> numbers("equals any of", values);
      case NumberTest.EqualsNoneOf(var values) -> numbers("equals none of", values);
      case NumberTest.LessThan(var value) -> "less than " + number(value);
      case NumberTest.AtMost(var value) -> "at most " + number(value);
      case NumberTest.MoreThan(var value) -> "more than " + number(value);
      case NumberTest.AtLeast(var value) -> "at least " + number(value);
      case NumberTest.Between(var from, var to) -> "between " + number(from) + " " + number(to);
      case NumberTest.PercentileBand(var from, var to) -> "percentile " + from + " " + to;
    };
  }

  private static String of(ListTest test) {
    return switch (test) {
      case ListTest.HasAnyOf(var values) -> "has any of " + texts(values);
      case ListTest.HasAllOf(var values) -> "has all of " + texts(values);
      case ListTest.HasNoneOf(var values) -> "has none of " + texts(values);
      case ListTest.IsEmpty() -> "is empty";
      case ListTest.HasLength(var length) -> "has length " + of(length);
    };
  }

  private static String texts(Collection<String> texts) {
    return set(texts.stream().map(TestText::quoted));
  }

  private static String of(TimeTest test) {
    return switch (test) {
      case TimeTest.On(var day) -> "on " + day;
      case TimeTest.Before(var day) -> "before " + day;
      case TimeTest.After(var day) -> "after " + day;
      case TimeTest.BetweenDays(var from, var to) -> "between days " + from + " " + to;
      case TimeTest.WithinLast(var count, var unit) -> "within last " + count + " " + unit;
      case TimeTest.WithinNext(var count, var unit) -> "within next " + count + " " + unit;
      case TimeTest.MoreThanAgo(var count, var unit) -> "more than ago " + count + " " + unit;
      case TimeTest.BetweenAgo(var from, var to, var unit) ->
          "between ago " + from + " " + to + " " + unit;
      case TimeTest.InPeriod(var offset, var unit) -> "in period " + offset + " " + unit;
      case TimeTest.Anniversary(var before, var after) -> "anniversary " + before + " " + after;
      case TimeTest.OnWeekday(var weekdays) -> "on weekday " + names(weekdays);
      case TimeTest.InMonth(var months) -> "in month " + names(months);
      case TimeTest.AtHours(var from, var to) -> "at hours " + from + " " + to;
    };
  }

  private static String texts(String phrase, Collection<String> texts, Letters letters) {
    return phrase + " " + letters + " " + set(texts.stream().map(TestText::quoted));
  }

  private static String numbers(String phrase, Collection<BigDecimal> numbers) {
    return phrase + " " + set(numbers.stream().map(TestText::number));
  }

  private static <E extends Enum<E>> String names(Set<E> values) {
    return set(values.stream().map(Enum::name));
  }

  /** Each once, in the order of the alphabet. */
  static String set(Stream<String> values) {
    return values.distinct().sorted().collect(Collectors.joining(" ", "[", "]"));
  }

  static String number(BigDecimal number) {
    return number.stripTrailingZeros().toString();
  }
}
