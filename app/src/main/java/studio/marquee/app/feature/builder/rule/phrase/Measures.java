package studio.marquee.app.feature.builder.rule.phrase;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import studio.marquee.model.mart.Attribute;
import studio.marquee.model.mart.AttributeName;
import studio.marquee.model.segment.AttributeRule;
import studio.marquee.model.segment.AttributeTest;
import studio.marquee.model.segment.Calculation;
import studio.marquee.model.segment.CalculationRule;
import studio.marquee.model.segment.Everyone;
import studio.marquee.model.segment.LifecycleRule;
import studio.marquee.model.segment.NumberTest;
import studio.marquee.model.segment.Occurrence;
import studio.marquee.model.segment.OccurrenceRule;
import studio.marquee.model.segment.Part;
import studio.marquee.model.segment.Quantifier;
import studio.marquee.model.segment.RelatedRule;
import studio.marquee.model.segment.Rows;
import studio.marquee.model.segment.Rule;
import studio.marquee.model.segment.Window;

/** The rule that asks something else about the same rows. */
final class Measures {
  private static final BigDecimal MONTH_OF_DAYS = BigDecimal.valueOf(30);

  private final Knowledge knowledge;
  private final RowsValues values;
  private final TestPhrase tests;

  Measures(Knowledge knowledge) {
    this.knowledge = knowledge;
    this.values = new RowsValues(knowledge);
    this.tests = new TestPhrase(knowledge);
  }

  /** Empty where that cannot be asked about these rows. */
  Optional<Rule> rule(Measure measure, Rule before, Rows rows, Scope scope) {
    return switch (measure.kind()) {
      case QUANTITY -> Optional.of(new RelatedRule(quantifier(measure, before), rows));
      case VALUE, TIMED_VALUE ->
          values
              .calculation(measure, rows, scope, RowsValues.ANY, attribute(before))
              .map(next -> new CalculationRule(next, test(next, before, scope)));
      case OCCURRENCE -> occurrence(measure, before, rows, scope);
      case STAGE ->
          LifecyclePhrase.start(measure)
              .filter(_ -> isTimed(rows))
              .map(stage -> new LifecycleRule(ever(rows), stage));
    };
  }

  private boolean isTimed(Rows rows) {
    return knowledge.time(rows.path()).isPresent();
  }

  static Rows ever(Rows rows) {
    return new Rows(rows.path(), rows.where(), new Window.Ever());
  }

  private static Quantifier quantifier(Measure measure, Rule before) {
    int count =
        before instanceof RelatedRule(var quantifier, var _)
            ? QuantifierPhrase.count(quantifier)
            : 2;
    return switch (measure) {
      case NONE -> new Quantifier.None();
      case EVERY -> new Quantifier.Every();
      case AT_LEAST -> new Quantifier.AtLeast(Math.max(1, count));
      case AT_MOST -> new Quantifier.AtMost(count);
      case EXACTLY -> new Quantifier.Exactly(count);
      case BETWEEN -> new Quantifier.Between(count, count + 2);
      case SOME,
          COUNT,
          SUM,
          AVERAGE,
          LEAST,
          LARGEST,
          MEDIAN,
          DISTINCT,
          MOST_FREQUENT,
          DAYS_SINCE_LAST,
          DAYS_SINCE_FIRST,
          WHEN_LAST,
          WHEN_FIRST,
          VALUE_OF_LAST,
          VALUE_OF_FIRST,
          LAST_IS,
          FIRST_IS,
          FIRST_TIME,
          REGULARLY,
          STOPPED,
          RESTARTED ->
          new Quantifier.Some();
    };
  }

  private static Optional<AttributeName> attribute(Rule before) {
    return before instanceof CalculationRule(var calculation, var _)
        ? RowsValues.of(calculation)
        : Optional.empty();
  }

  private AttributeTest test(Calculation next, Rule before, Scope scope) {
    Value value = values.value(next, scope);
    boolean isDays = next instanceof Calculation.DaysSince;
    if (before instanceof CalculationRule(var calculation, var test)
        && values.value(calculation, scope).type() == value.type()
        && isDays == (calculation instanceof Calculation.DaysSince)) {
      return test;
    }
    return isDays ? new NumberTest.AtMost(MONTH_OF_DAYS) : tests.start(value);
  }

  private Optional<Rule> occurrence(Measure measure, Rule before, Rows rows, Scope scope) {
    if (!isTimed(rows)) {
      return Optional.empty();
    }
    List<Part> test =
        before instanceof OccurrenceRule occurrence ? occurrence.test() : begin(rows, scope);
    Occurrence which = measure == Measure.LAST_IS ? Occurrence.LAST : Occurrence.FIRST;
    return Optional.of(new OccurrenceRule(which, rows, test));
  }

  /** Something that can be asked of any of the rows. */
  List<Part> begin(Rows rows, Scope scope) {
    Scope inside = scope.along(rows.path());
    Optional<Attribute> first = knowledge.attributes(inside.subject()).stream().findFirst();
    Rule rule =
        first
            .<Rule>map(attribute ->
                new AttributeRule(attribute.name(), tests.start(Value.of(attribute, inside))))
            .orElseGet(Everyone::new);
    return List.of(Part.of(rule));
  }

  /** Those conditions that speak of nothing else than what is there. */
  List<Part> within(List<Part> parts, Scope inside) {
    return parts.stream().filter(part -> inside.holds(part.rule())).toList();
  }
}
