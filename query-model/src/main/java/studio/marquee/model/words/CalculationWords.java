package studio.marquee.model.words;

import studio.marquee.model.catalogue.Catalogue;
import studio.marquee.model.mart.AttributeName;
import studio.marquee.model.mart.AttributeType;
import studio.marquee.model.segment.Calculation;
import studio.marquee.model.segment.CalculationRule;
import studio.marquee.model.segment.Occurrence;
import studio.marquee.model.segment.Rows;
import studio.marquee.model.segment.TimeTest;

/** A value that is worked out, as a noun and under test. */
final class CalculationWords {
  private final Catalogue catalogue;
  private final Words words;
  private final Titles titles;
  private final RowsWords rows;
  private final TestWords tests;
  private final TimeWords time;

  CalculationWords(
      Catalogue catalogue,
      Words words,
      Titles titles,
      RowsWords rows,
      TestWords tests,
      TimeWords time) {
    this.catalogue = catalogue;
    this.words = words;
    this.titles = titles;
    this.rows = rows;
    this.tests = tests;
    this.time = time;
  }

  String of(Subject subject, CalculationRule rule) {
    return switch (rule.calculation()) {
      case Calculation.Named(var name) -> tests.of(subject, name, rule.test());
      case Calculation.When(var occurrence, var of) when rule.test() instanceof TimeTest test ->
          time.of(occurrence, rows.closed(subject, of), test);
      case Calculation.Count _,
          Calculation.Summary _,
          Calculation.Picked _,
          Calculation.When _,
          Calculation.DaysSince _,
          Calculation.Fixed _,
          Calculation.Formula _ ->
          tests.of(
              subject, phrase(subject, rule.calculation()), unit(rule.calculation()), rule.test());
    };
  }

  /** As it stands within a sentence. */
  String phrase(Subject subject, Calculation calculation) {
    return switch (calculation) {
      case Calculation.Count(var of) -> words.say("value.count", rows.closed(subject, of));
      case Calculation.Summary summary -> summary(subject, summary);
      case Calculation.Picked(var occurrence, var name, var of) ->
          words.say(
              occurrence == Occurrence.FIRST ? "value.ofFirst" : "value.ofLast",
              titled(name, of),
              rows.closed(subject, of));
      case Calculation.When(var occurrence, var of) ->
          words.say(
              occurrence == Occurrence.FIRST ? "value.whenFirst" : "value.whenLast",
              rows.closed(subject, of));
      case Calculation.DaysSince(var occurrence, var of) ->
          words.say(
              occurrence == Occurrence.FIRST ? "value.sinceFirst" : "value.sinceLast",
              rows.closed(subject, of));
      case Calculation.Named(var name) -> titles.within(subject, name);
      case Calculation.Fixed(var value) -> words.number(value);
      case Calculation.Formula(var left, var operator, var right) ->
          words.say(key(operator), side(subject, left), side(subject, right));
    };
  }

  private String summary(Subject subject, Calculation.Summary summary) {
    return words.say(
        key(summary), titled(summary.of(), summary.rows()), rows.closed(subject, summary.rows()));
  }

  private String key(Calculation.Summary summary) {
    return switch (summary.method()) {
      case SUM -> "value.sum";
      case AVERAGE -> "value.average";
      case LEAST -> isTime(summary.of()) ? "value.earliest" : "value.least";
      case LARGEST -> isTime(summary.of()) ? "value.latest" : "value.largest";
      case MEDIAN -> "value.median";
      case DISTINCT -> "value.distinct";
      case MOST_FREQUENT -> "value.mostFrequent";
    };
  }

  private boolean isTime(AttributeName name) {
    return catalogue
        .attribute(name)
        .filter(attribute ->
            attribute.type() == AttributeType.DATE || attribute.type() == AttributeType.MOMENT)
        .isPresent();
  }

  private String titled(AttributeName name, Rows of) {
    return titles.within(rows.subject(of), name);
  }

  /** What is worked out first stands in brackets. */
  private String side(Subject subject, Calculation side) {
    String said = phrase(subject, side);
    return side instanceof Calculation.Formula ? words.say("group.nested", said) : said;
  }

  private static String key(Calculation.Operator operator) {
    return switch (operator) {
      case PLUS -> "value.plus";
      case MINUS -> "value.minus";
      case TIMES -> "value.times";
      case DIVIDED_BY -> "value.dividedBy";
    };
  }

  /** What the value counts; blank when that cannot be told. */
  private String unit(Calculation calculation) {
    return switch (calculation) {
      case Calculation.Summary(var method, var of, var _) ->
          switch (method) {
            case SUM, AVERAGE, LEAST, LARGEST, MEDIAN, MOST_FREQUENT -> titles.unit(of);
            case DISTINCT -> "";
          };
      case Calculation.Picked(var _, var of, var _) -> titles.unit(of);
      case Calculation.Named(var name) -> titles.unit(name);
      case Calculation.Formula(var left, var operator, var right) -> unit(left, operator, right);
      case Calculation.Count _, Calculation.When _, Calculation.DaysSince _, Calculation.Fixed _ ->
          "";
    };
  }

  private String unit(Calculation left, Calculation.Operator operator, Calculation right) {
    return switch (operator) {
      case PLUS, MINUS -> {
        boolean isSame = unit(left).equals(unit(right)) || right instanceof Calculation.Fixed;
        yield isSame ? unit(left) : left instanceof Calculation.Fixed ? unit(right) : "";
      }
      case TIMES -> unit(left).isEmpty() ? unit(right) : unit(right).isEmpty() ? unit(left) : "";
      case DIVIDED_BY -> unit(right).isEmpty() ? unit(left) : "";
    };
  }
}
