package studio.marquee.model.format;

import java.util.List;
import java.util.Map;
import java.util.Set;
import studio.marquee.model.problem.ProblemException;
import studio.marquee.model.segment.AttributeTest;
import studio.marquee.model.segment.ComparisonTest;
import studio.marquee.model.segment.PresenceTest;
import studio.marquee.model.segment.YesNoTest;

/** How files spell the tests of a yes or no, of a value being there, and of two values. */
final class OtherTests {
  static final List<Spelling<AttributeTest>> SPELLINGS =
      List.of(
          Spelling.plain("is true", new YesNoTest.IsTrue()),
          Spelling.plain("is false", new YesNoTest.IsFalse()),
          Spelling.plain("is set", new PresenceTest.IsSet()),
          Spelling.plain("is not set", new PresenceTest.IsNotSet()),
          new Spelling<>(
              "compared with", Set.of("order", "other", "offset"), OtherTests::comparison));

  private OtherTests() {}

  static void write(Map<String, Object> fields, YesNoTest test) {
    switch (test) {
      case YesNoTest.IsTrue() -> Spelling.write(fields, "is true");
      case YesNoTest.IsFalse() -> Spelling.write(fields, "is false");
    }
  }

  static void write(Map<String, Object> fields, PresenceTest test) {
    switch (test) {
      case PresenceTest.IsSet() -> Spelling.write(fields, "is set");
      case PresenceTest.IsNotSet() -> Spelling.write(fields, "is not set");
    }
  }

  static void write(Map<String, Object> fields, ComparisonTest test) {
    Spelling.write(fields, "compared with", "order", spelling(test.order()));
    fields.put("other", test.other().toString());
    fields.put("offset", test.offset());
  }

  private static ComparisonTest comparison(StrictNode node) throws ProblemException {
    return new ComparisonTest(
        node.oneOf("order", List.of(ComparisonTest.Order.values()), OtherTests::spelling),
        node.attribute("other"),
        node.number("offset"));
  }

  private static String spelling(ComparisonTest.Order order) {
    return switch (order) {
      case LESS -> "less than";
      case AT_MOST -> "at most";
      case EQUAL -> "equal to";
      case NOT_EQUAL -> "not equal to";
      case AT_LEAST -> "at least";
      case MORE -> "more than";
    };
  }
}
