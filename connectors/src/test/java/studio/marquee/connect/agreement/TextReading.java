package studio.marquee.connect.agreement;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.BiPredicate;
import studio.marquee.model.segment.Letters;
import studio.marquee.model.segment.TextTest;

/** The tests of a text, read off their words. */
final class TextReading {
  private TextReading() {}

  static boolean passes(String value, TextTest test) {
    return switch (test) {
      case TextTest.IsAnyOf(var values, var letters) -> any(value, values, letters, String::equals);
      case TextTest.IsNoneOf(var values, var letters) ->
          !any(value, values, letters, String::equals);
      case TextTest.ContainsAnyOf(var texts, var letters) ->
          any(value, texts, letters, String::contains);
      case TextTest.ContainsNoneOf(var texts, var letters) ->
          !any(value, texts, letters, String::contains);
      case TextTest.StartsWithAnyOf(var texts, var letters) ->
          any(value, texts, letters, String::startsWith);
      case TextTest.StartsWithNoneOf(var texts, var letters) ->
          !any(value, texts, letters, String::startsWith);
      case TextTest.EndsWithAnyOf(var texts, var letters) ->
          any(value, texts, letters, String::endsWith);
      case TextTest.EndsWithNoneOf(var texts, var letters) ->
          !any(value, texts, letters, String::endsWith);
      case TextTest.Matches(var pattern, var letters) -> fits(value, pattern, letters);
      case TextTest.MatchesNot(var pattern, var letters) -> !fits(value, pattern, letters);
      case TextTest.IsBlank() -> value.chars().allMatch(letter -> letter == ' ');
    };
  }

  private static boolean any(
      String value, List<String> others, Letters letters, BiPredicate<String, String> test) {
    return others.stream().anyMatch(other -> test.test(read(value, letters), read(other, letters)));
  }

  private static boolean fits(String value, String pattern, Letters letters) {
    return fits(
        read(value, letters).codePoints().toArray(), read(pattern, letters).codePoints().toArray());
  }

  /** Letter by letter: a star takes nothing, or one character and stays. */
  private static boolean fits(int[] value, int[] pattern) {
    if (pattern.length == 0) {
      return value.length == 0;
    }
    if (pattern[0] == '*') {
      return fits(value, rest(pattern)) || (value.length > 0 && fits(rest(value), pattern));
    }
    return value.length > 0
        && (pattern[0] == '?' || pattern[0] == value[0])
        && fits(rest(value), rest(pattern));
  }

  private static int[] rest(int[] letters) {
    return Arrays.copyOfRange(letters, 1, letters.length);
  }

  private static String read(String text, Letters letters) {
    return switch (letters) {
      case EXACT -> text;
      case ANY_CASE -> text.toLowerCase(Locale.ROOT);
    };
  }
}
