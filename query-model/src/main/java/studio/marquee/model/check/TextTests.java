package studio.marquee.model.check;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import studio.marquee.model.segment.AttributeTest;
import studio.marquee.model.segment.Letters;
import studio.marquee.model.segment.TextTest;

/**
 * Several tests of one text. What capital and small letters are is up to each database, so tests of
 * any case decide nothing.
 */
final class TextTests {
  private final List<TextTest> tests;

  private TextTests(List<TextTest> tests) {
    this.tests = tests;
  }

  static TextTests of(List<AttributeTest> tests) {
    List<TextTest> texts = new ArrayList<>();
    for (AttributeTest test : tests) {
      if (test instanceof TextTest text) {
        texts.add(text);
      }
    }
    return new TextTests(texts);
  }

  /** Whether one of them names all texts that pass it, and none of these passes the others. */
  boolean isImpossible() {
    for (TextTest test : tests) {
      if (test instanceof TextTest.IsAnyOf(var values, var letters) && letters == Letters.EXACT) {
        return values.stream().noneMatch(value -> tests.stream().allMatch(it -> can(it, value)));
      }
    }
    return false;
  }

  private static boolean can(TextTest test, String text) {
    return switch (test) {
      case TextTest.IsAnyOf(var values, var letters) -> any(values, letters, text::equals);
      case TextTest.IsNoneOf(var values, var letters) -> none(values, letters, text::equals);
      case TextTest.ContainsAnyOf(var values, var letters) -> any(values, letters, text::contains);
      case TextTest.ContainsNoneOf(var values, var letters) ->
          none(values, letters, text::contains);
      case TextTest.StartsWithAnyOf(var values, var letters) ->
          any(values, letters, text::startsWith);
      case TextTest.StartsWithNoneOf(var values, var letters) ->
          none(values, letters, text::startsWith);
      case TextTest.EndsWithAnyOf(var values, var letters) -> any(values, letters, text::endsWith);
      case TextTest.EndsWithNoneOf(var values, var letters) ->
          none(values, letters, text::endsWith);
      case TextTest.IsBlank() -> text.replace(" ", "").isEmpty();
      case TextTest.Matches _, TextTest.MatchesNot _ -> true;
    };
  }

  private static boolean any(List<String> values, Letters letters, Predicate<String> test) {
    return letters != Letters.EXACT || values.stream().anyMatch(test);
  }

  private static boolean none(List<String> values, Letters letters, Predicate<String> test) {
    return letters != Letters.EXACT || values.stream().noneMatch(test);
  }
}
