package studio.marquee.model.format;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import studio.marquee.model.segment.ListTest;
import studio.marquee.model.segment.NumberTest;

/** How files spell the tests of a list of texts. */
final class ListTests {
  static final List<Spelling<ListTest>> SPELLINGS =
      List.of(
          values("has any of", ListTest.HasAnyOf::new),
          values("has all of", ListTest.HasAllOf::new),
          values("has none of", ListTest.HasNoneOf::new),
          Spelling.plain("list is empty", new ListTest.IsEmpty()),
          new Spelling<>(
              "has length",
              Set.of("length"),
              node ->
                  new ListTest.HasLength(
                      Spellings.<NumberTest>alone(node.object("length"), NumberTests.SPELLINGS))));

  private ListTests() {}

  static void write(Map<String, Object> fields, ListTest test) {
    switch (test) {
      case ListTest.HasAnyOf(var values) -> Spelling.write(fields, "has any of", "values", values);
      case ListTest.HasAllOf(var values) -> Spelling.write(fields, "has all of", "values", values);
      case ListTest.HasNoneOf(var values) ->
          Spelling.write(fields, "has none of", "values", values);
      case ListTest.IsEmpty() -> Spelling.write(fields, "list is empty");
      case ListTest.HasLength(var length) -> {
        Map<String, Object> number = new LinkedHashMap<>();
        NumberTests.write(number, length);
        Spelling.write(fields, "has length", "length", number);
      }
    }
  }

  private static Spelling<ListTest> values(String phrase, Function<List<String>, ListTest> maker) {
    return new Spelling<>(phrase, Set.of("values"), node -> maker.apply(node.texts("values")));
  }
}
