package studio.marquee.model.format;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import studio.marquee.model.segment.NumberTest;

/** How files spell the tests of a number. */
final class NumberTests {
  static final List<Spelling<NumberTest>> SPELLINGS =
      List.of(
          values("equals any of", NumberTest.EqualsAnyOf::new),
          values("equals none of", NumberTest.EqualsNoneOf::new),
          value("less than", NumberTest.LessThan::new),
          value("at most", NumberTest.AtMost::new),
          value("more than", NumberTest.MoreThan::new),
          value("at least", NumberTest.AtLeast::new),
          new Spelling<>(
              "between",
              Set.of("from", "to"),
              node -> new NumberTest.Between(node.number("from"), node.number("to"))),
          new Spelling<>(
              "percentile between",
              Set.of("from", "to"),
              node -> new NumberTest.PercentileBand(node.whole("from"), node.whole("to"))));

  private NumberTests() {}

  static void write(Map<String, Object> fields, NumberTest test) {
    switch (test) {
      case NumberTest.EqualsAnyOf(var values) ->
          Spelling.write(fields, "equals any of", "values", values);
      case NumberTest.EqualsNoneOf(var values) ->
          Spelling.write(fields, "equals none of", "values", values);
      case NumberTest.LessThan(var value) -> Spelling.write(fields, "less than", "value", value);
      case NumberTest.AtMost(var value) -> Spelling.write(fields, "at most", "value", value);
      case NumberTest.MoreThan(var value) -> Spelling.write(fields, "more than", "value", value);
      case NumberTest.AtLeast(var value) -> Spelling.write(fields, "at least", "value", value);
      case NumberTest.Between(var from, var to) ->
          Spelling.writeBetween(fields, "between", from, to);
      case NumberTest.PercentileBand(var from, var to) ->
          Spelling.writeBetween(fields, "percentile between", from, to);
    }
  }

  private static Spelling<NumberTest> values(
      String phrase, Function<List<BigDecimal>, NumberTest> maker) {
    return new Spelling<>(phrase, Set.of("values"), node -> maker.apply(node.numbers("values")));
  }

  private static Spelling<NumberTest> value(String phrase, Function<BigDecimal, NumberTest> maker) {
    return new Spelling<>(phrase, Set.of("value"), node -> maker.apply(node.number("value")));
  }
}
