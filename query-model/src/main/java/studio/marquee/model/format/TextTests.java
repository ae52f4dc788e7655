package studio.marquee.model.format;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import studio.marquee.model.problem.ProblemException;
import studio.marquee.model.segment.Letters;
import studio.marquee.model.segment.TextTest;

/** How files spell the tests of a text. */
final class TextTests {
  static final List<Spelling<TextTest>> SPELLINGS =
      List.of(
          values("is any of", TextTest.IsAnyOf::new),
          values("is none of", TextTest.IsNoneOf::new),
          values("contains any of", TextTest.ContainsAnyOf::new),
          values("contains none of", TextTest.ContainsNoneOf::new),
          values("starts with any of", TextTest.StartsWithAnyOf::new),
          values("starts with none of", TextTest.StartsWithNoneOf::new),
          values("ends with any of", TextTest.EndsWithAnyOf::new),
          values("ends with none of", TextTest.EndsWithNoneOf::new),
          pattern("matches", TextTest.Matches::new),
          pattern("does not match", TextTest.MatchesNot::new),
          Spelling.plain("is blank", new TextTest.IsBlank()));

  private TextTests() {}

  static void write(Map<String, Object> fields, TextTest test) {
    switch (test) {
      case TextTest.IsAnyOf(var values, var letters) ->
          write(fields, "is any of", "values", values, letters);
      case TextTest.IsNoneOf(var values, var letters) ->
          write(fields, "is none of", "values", values, letters);
      case TextTest.ContainsAnyOf(var texts, var letters) ->
          write(fields, "contains any of", "values", texts, letters);
      case TextTest.ContainsNoneOf(var texts, var letters) ->
          write(fields, "contains none of", "values", texts, letters);
      case TextTest.StartsWithAnyOf(var texts, var letters) ->
          write(fields, "starts with any of", "values", texts, letters);
      case TextTest.StartsWithNoneOf(var texts, var letters) ->
          write(fields, "starts with none of", "values", texts, letters);
      case TextTest.EndsWithAnyOf(var texts, var letters) ->
          write(fields, "ends with any of", "values", texts, letters);
      case TextTest.EndsWithNoneOf(var texts, var letters) ->
          write(fields, "ends with none of", "values", texts, letters);
      case TextTest.Matches(var pattern, var letters) ->
          write(fields, "matches", "pattern", pattern, letters);
      case TextTest.MatchesNot(var pattern, var letters) ->
          write(fields, "does not match", "pattern", pattern, letters);
      case TextTest.IsBlank() -> Spelling.write(fields, "is blank");
    }
  }

  private static void write(
      Map<String, Object> fields, String phrase, String field, Object value, Letters letters) {
    Spelling.write(fields, phrase, field, value);
    if (letters != Letters.EXACT) {
      fields.put("letters", spelling(letters));
    }
  }

  private static Spelling<TextTest> values(
      String phrase, BiFunction<List<String>, Letters, TextTest> maker) {
    return new Spelling<>(
        phrase,
        Set.of("values", "letters"),
        node -> maker.apply(node.texts("values"), letters(node)));
  }

  private static Spelling<TextTest> pattern(
      String phrase, BiFunction<String, Letters, TextTest> maker) {
    return new Spelling<>(
        phrase,
        Set.of("pattern", "letters"),
        node -> maker.apply(node.text("pattern"), letters(node)));
  }

  private static Letters letters(StrictNode node) throws ProblemException {
    return node.has("letters")
        ? node.oneOf("letters", List.of(Letters.values()), TextTests::spelling)
        : Letters.EXACT;
  }

  private static String spelling(Letters letters) {
    return switch (letters) {
      case EXACT -> "exact";
      case ANY_CASE -> "any case";
    };
  }
}
