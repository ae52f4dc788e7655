package studio.marquee.app.feature.builder.rule.phrase;

import java.util.Optional;
import studio.marquee.model.segment.Calculation;
import studio.marquee.model.segment.CalculationRule;
import studio.marquee.model.segment.LifecycleRule;
import studio.marquee.model.segment.Occurrence;
import studio.marquee.model.segment.OccurrenceRule;
import studio.marquee.model.segment.Quantifier;
import studio.marquee.model.segment.RelatedRule;
import studio.marquee.model.segment.Rows;
import studio.marquee.model.segment.Rule;

/** What is asked about rows: how many, what they add up to, what the last was like, and so on. */
enum Measure {
  SOME("rule.measure.some", "rule.measure.someThings"),
  NONE("rule.measure.none", "rule.measure.noneThings"),
  AT_LEAST("rule.measure.atLeast", "rule.measure.atLeast"),
  AT_MOST("rule.measure.atMost", "rule.measure.atMost"),
  EXACTLY("rule.measure.exactly", "rule.measure.exactly"),
  BETWEEN("rule.measure.between", "rule.measure.between"),
  EVERY("rule.measure.every", "rule.measure.everyThings"),
  COUNT("rule.measure.count", "rule.measure.count"),
  SUM("rule.measure.sum", "rule.measure.sum"),
  AVERAGE("rule.measure.average", "rule.measure.average"),
  LEAST("rule.measure.least", "rule.measure.least"),
  LARGEST("rule.measure.largest", "rule.measure.largest"),
  MEDIAN("rule.measure.median", "rule.measure.median"),
  DISTINCT("rule.measure.distinct", "rule.measure.distinct"),
  MOST_FREQUENT("rule.measure.mostFrequent", "rule.measure.mostFrequent"),
  DAYS_SINCE_LAST("rule.measure.daysSinceLast", "rule.measure.daysSinceLast"),
  DAYS_SINCE_FIRST("rule.measure.daysSinceFirst", "rule.measure.daysSinceFirst"),
  WHEN_LAST("rule.measure.whenLast", "rule.measure.whenLast"),
  WHEN_FIRST("rule.measure.whenFirst", "rule.measure.whenFirst"),
  VALUE_OF_LAST("rule.measure.valueOfLast", "rule.measure.valueOfLast"),
  VALUE_OF_FIRST("rule.measure.valueOfFirst", "rule.measure.valueOfFirst"),
  LAST_IS("rule.measure.lastIs", "rule.measure.lastIs"),
  FIRST_IS("rule.measure.firstIs", "rule.measure.firstIs"),
  FIRST_TIME("rule.measure.firstTime", "rule.measure.firstTime"),
  REGULARLY("rule.measure.regularly", "rule.measure.regularly"),
  STOPPED("rule.measure.stopped", "rule.measure.stopped"),
  RESTARTED("rule.measure.restarted", "rule.measure.restarted");

  private final String key;
  private final String keyOfThings;

  Measure(String key, String keyOfThings) {
    this.key = key;
    this.keyOfThings = keyOfThings;
  }

  /** The key of its text for what happens. */
  String key() {
    return key;
  }

  /** The key of its text for what is only there. */
  String keyOfThings() {
    return keyOfThings;
  }

  /** What it is worked out of. */
  enum Kind {
    QUANTITY,
    VALUE,
    /** Needs rows that happen. */
    TIMED_VALUE,
    OCCURRENCE,
    STAGE
  }

  Kind kind() {
    return switch (this) {
      case SOME, NONE, AT_LEAST, AT_MOST, EXACTLY, BETWEEN, EVERY -> Kind.QUANTITY;
      case COUNT, SUM, AVERAGE, LEAST, LARGEST, MEDIAN, DISTINCT, MOST_FREQUENT -> Kind.VALUE;
      case DAYS_SINCE_LAST,
          DAYS_SINCE_FIRST,
          WHEN_LAST,
          WHEN_FIRST,
          VALUE_OF_LAST,
          VALUE_OF_FIRST ->
          Kind.TIMED_VALUE;
      case LAST_IS, FIRST_IS -> Kind.OCCURRENCE;
      case FIRST_TIME, REGULARLY, STOPPED, RESTARTED -> Kind.STAGE;
    };
  }

  /** Empty for a rule that is not about rows. */
  static Optional<Measure> of(Rule rule) {
    if (rule instanceof RelatedRule(var quantifier, var _)) {
      return Optional.of(of(quantifier));
    }
    if (rule instanceof CalculationRule(var calculation, var _)) {
      return of(calculation);
    }
    if (rule instanceof OccurrenceRule(var occurrence, var _, var _)) {
      return Optional.of(occurrence == Occurrence.LAST ? LAST_IS : FIRST_IS);
    }
    return rule instanceof LifecycleRule(var _, var stage)
        ? Optional.of(of(stage))
        : Optional.empty();
  }

  private static Measure of(Quantifier quantifier) {
    return switch (quantifier) {
      case Quantifier.Some() -> SOME;
      case Quantifier.None() -> NONE;
      case Quantifier.Every() -> EVERY;
      case Quantifier.AtLeast _ -> AT_LEAST;
      case Quantifier.AtMost _ -> AT_MOST;
      case Quantifier.Exactly _ -> EXACTLY;
      case Quantifier.Between _ -> BETWEEN;
    };
  }

  private static Measure of(LifecycleRule.Stage stage) {
    return switch (stage) {
      case LifecycleRule.Stage.FirstTime _ -> FIRST_TIME;
      case LifecycleRule.Stage.Regularly _ -> REGULARLY;
      case LifecycleRule.Stage.Stopped _ -> STOPPED;
      case LifecycleRule.Stage.Restarted _ -> RESTARTED;
    };
  }

  /** Empty for a value that is not worked out of rows. */
  static Optional<Measure> of(Calculation calculation) {
    return switch (calculation) {
      case Calculation.Count _ -> Optional.of(COUNT);
      case Calculation.Summary(var method, var _, var _) ->
          Optional.of(
              switch (method) {
                case SUM -> SUM;
                case AVERAGE -> AVERAGE;
                case LEAST -> LEAST;
                case LARGEST -> LARGEST;
                case MEDIAN -> MEDIAN;
                case DISTINCT -> DISTINCT;
                case MOST_FREQUENT -> MOST_FREQUENT;
              });
      case Calculation.Picked(var occurrence, var _, var _) ->
          Optional.of(occurrence == Occurrence.LAST ? VALUE_OF_LAST : VALUE_OF_FIRST);
      case Calculation.When(var occurrence, var _) ->
          Optional.of(occurrence == Occurrence.LAST ? WHEN_LAST : WHEN_FIRST);
      case Calculation.DaysSince(var occurrence, var _) ->
          Optional.of(occurrence == Occurrence.LAST ? DAYS_SINCE_LAST : DAYS_SINCE_FIRST);
      case Calculation.Named _, Calculation.Fixed _, Calculation.Formula _ -> Optional.empty();
    };
  }

  /** The rows that a calculation is made of. */
  static Optional<Rows> rows(Calculation calculation) {
    return switch (calculation) {
      case Calculation.Count(var rows) -> Optional.of(rows);
      case Calculation.Summary(var _, var _, var rows) -> Optional.of(rows);
      case Calculation.Picked(var _, var _, var rows) -> Optional.of(rows);
      case Calculation.When(var _, var rows) -> Optional.of(rows);
      case Calculation.DaysSince(var _, var rows) -> Optional.of(rows);
      case Calculation.Named _, Calculation.Fixed _, Calculation.Formula _ -> Optional.empty();
    };
  }
}
