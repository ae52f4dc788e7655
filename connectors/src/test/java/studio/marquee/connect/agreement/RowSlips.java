package studio.marquee.connect.agreement;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import studio.marquee.model.segment.Calculation;
import studio.marquee.model.segment.Calculation.Method;
import studio.marquee.model.segment.CalculationRule;
import studio.marquee.model.segment.Group;
import studio.marquee.model.segment.LifecycleRule.Stage;
import studio.marquee.model.segment.ListTest;
import studio.marquee.model.segment.Occurrence;
import studio.marquee.model.segment.OccurrenceRule;
import studio.marquee.model.segment.Part;
import studio.marquee.model.segment.Quantifier;
import studio.marquee.model.segment.RelatedRule;
import studio.marquee.model.segment.Rows;
import studio.marquee.model.segment.SequenceRule;
import studio.marquee.model.segment.SequenceRule.Done;
import studio.marquee.model.segment.SequenceRule.Gap;
import studio.marquee.model.segment.SequenceRule.Step;
import studio.marquee.model.segment.TimeTest;
import studio.marquee.model.segment.Unit;
import studio.marquee.model.segment.Window;

/** Slips about rows that belong to a row, and about what is worked out from them. */
final class RowSlips {
  private RowSlips() {}

  static Stream<Slip> all() {
    return Stream.of(rows(), quantifiers(), calculations(), sequences(), stages(), lists())
        .flatMap(slips -> slips);
  }

  private static Stream<Slip> rows() {
    return Stream.of(
        Slip.of(
            "conditions of rows are ignored",
            Rows.class,
            rows -> new Rows(rows.path(), List.of(), rows.window())),
        Slip.of(
            "one condition of rows is enough",
            Rows.class,
            rows ->
                rows.where().size() < 2
                    ? rows
                    : rows.where(Part.of(new Group(new Group.Join.AnyOf(), rows.where())))),
        Slip.of(
            "windows are ignored",
            Rows.class,
            rows -> new Rows(rows.path(), rows.where(), new Window.Ever())),
        Slip.of(
            "rows without a time pass a window",
            Window.During.class,
            window -> window.test() instanceof TimeTest.MoreThanAgo ? new Window.Ever() : window),
        Slip.of(
            "the nearer end of a window is included",
            TimeTest.BetweenAgo.class,
            t -> t.to() == 1 ? t : new TimeTest.BetweenAgo(t.from(), t.to() - 1, t.unit())),
        Slip.of(
            "a window reaches one unit further back",
            TimeTest.BetweenAgo.class,
            t -> new TimeTest.BetweenAgo(t.from() + 1, t.to(), t.unit())),
        Slip.ofLinks("keys are compared without their case", key -> key.toLowerCase(Locale.ROOT)),
        Slip.ofLinks("keys are compared without blanks", String::strip));
  }

  private static Stream<Slip> quantifiers() {
    return Stream.of(
        Slip.of("every is some", Quantifier.Every.class, _ -> new Quantifier.Some()),
        Slip.of(
            "every of none is true",
            RelatedRule.class,
            rule ->
                rule.quantifier() instanceof Quantifier.Every
                    ? Slip.any(
                        rule,
                        new RelatedRule(
                            new Quantifier.None(),
                            new Rows(rule.rows().path(), List.of(), rule.rows().window())))
                    : rule),
        Slip.of("none is some", Quantifier.None.class, _ -> new Quantifier.Some()),
        Slip.of(
            "at least is one more",
            Quantifier.AtLeast.class,
            q -> new Quantifier.AtLeast(q.count() + 1)),
        Slip.of(
            "at most is one less",
            Quantifier.AtMost.class,
            q -> new Quantifier.AtMost(Math.max(0, q.count() - 1))),
        Slip.of(
            "exactly is at least",
            Quantifier.Exactly.class,
            q -> new Quantifier.Between(q.count(), 1_000)),
        Slip.of(
            "between leaves out its upper end in counts",
            Quantifier.Between.class,
            q -> new Quantifier.Between(q.from(), Math.max(q.from(), q.to() - 1))));
  }

  private static Stream<Slip> calculations() {
    return Stream.of(
        Slip.of(
            "a sum of nothing is missing",
            CalculationRule.class,
            rule ->
                rule.calculation() instanceof Calculation.Summary(var method, var _, var rows)
                        && method == Method.SUM
                    ? Slip.both(rule, new RelatedRule(new Quantifier.Some(), rows))
                    : rule),
        method("an average is a median", Method.AVERAGE, Method.MEDIAN),
        method("a median is an average", Method.MEDIAN, Method.AVERAGE),
        method("least is largest", Method.LEAST, Method.LARGEST),
        method("the most frequent is the lowest", Method.MOST_FREQUENT, Method.LEAST),
        Slip.of(
            "different values are counted as often as they are there",
            Calculation.Summary.class,
            sum -> sum.method() == Method.DISTINCT ? new Calculation.Count(sum.rows()) : sum),
        Slip.of("last is first", Occurrence.class, _ -> Occurrence.FIRST),
        Slip.of("first is last", Occurrence.class, _ -> Occurrence.LAST),
        Slip.of(
            "minus is the other way round",
            Calculation.Formula.class,
            f ->
                f.operator() == Calculation.Operator.MINUS
                    ? new Calculation.Formula(f.right(), f.operator(), f.left())
                    : f),
        Slip.of(
            "divided by zero is zero",
            CalculationRule.class,
            rule ->
                rule.calculation() instanceof Calculation.Formula(var _, var how, var right)
                        && how == Calculation.Operator.DIVIDED_BY
                    ? Slip.any(rule, new CalculationRule(right, Slip.ZERO))
                    : rule),
        Slip.of(
            "days are counted from one",
            Calculation.DaysSince.class,
            days ->
                new Calculation.Formula(
                    days, Calculation.Operator.PLUS, new Calculation.Fixed(BigDecimal.ONE))),
        Slip.of(
            "the last one is any one",
            OccurrenceRule.class,
            rule -> {
              Rows rows = rule.rows();
              List<Part> where =
                  Stream.concat(rows.where().stream(), rule.test().stream()).toList();
              return new RelatedRule(
                  new Quantifier.Some(), new Rows(rows.path(), where, rows.window()));
            }));
  }

  private static Slip method(String name, Method method, Method taken) {
    return Slip.of(
        name,
        Calculation.Summary.class,
        sum -> sum.method() == method ? new Calculation.Summary(taken, sum.of(), sum.rows()) : sum);
  }

  private static Stream<Slip> sequences() {
    return Stream.of(
        Slip.of(
            "what was not done is ignored",
            SequenceRule.class,
            rule -> {
              List<Step> steps =
                  rule.steps().stream().filter(step -> step.done() == Done.DID).toList();
              return steps.size() < 2 ? rule : new SequenceRule(steps, rule.window(), rule.span());
            }),
        Slip.of(
            "steps share nothing",
            Step.class,
            step -> new Step(step.done(), step.rows(), List.of(), step.within())),
        Slip.of(
            "gaps are ignored",
            Step.class,
            step -> new Step(step.done(), step.rows(), step.shared(), new Gap.AnyTime())),
        Slip.of("gaps leave out their end", Gap.AtMost.class, RowSlips::shorter),
        Slip.of(
            "the whole may take any time",
            SequenceRule.class,
            rule -> new SequenceRule(rule.steps(), rule.window(), new Gap.AnyTime())),
        Slip.of(
            "a sequence has no window",
            SequenceRule.class,
            rule -> new SequenceRule(rule.steps(), new Window.Ever(), rule.span())));
  }

  private static Gap shorter(Gap.AtMost gap) {
    return switch (gap.unit()) {
      case WEEK -> new Gap.AtMost(gap.count() * 7 - 1, Unit.DAY);
      case DAY -> gap.count() == 1 ? gap : new Gap.AtMost(gap.count() - 1, Unit.DAY);
      case HOUR -> new Gap.AtMost(gap.count() * 60 - 1, Unit.MINUTE);
      case MINUTE, MONTH, QUARTER, YEAR -> gap;
    };
  }

  private static Stream<Slip> stages() {
    return Stream.of(
        Slip.of(
            "regularly is one more",
            Stage.Regularly.class,
            s ->
                new Stage.Regularly(Math.min(s.periods(), s.atLeast() + 1), s.periods(), s.unit())),
        Slip.of(
            "a period less is looked at",
            Stage.Regularly.class,
            s ->
                s.periods() == s.atLeast()
                    ? s
                    : new Stage.Regularly(s.atLeast(), s.periods() - 1, s.unit())),
        Slip.of(
            "stopped a unit later",
            Stage.Stopped.class,
            s -> new Stage.Stopped(s.count() + 1, s.unit())),
        Slip.of(
            "a pause is a unit longer",
            Stage.Restarted.class,
            s -> new Stage.Restarted(s.recent(), s.pause() + 1, s.unit())),
        Slip.of(
            "the first time is before the window",
            Stage.FirstTime.class,
            s ->
                s.window() instanceof TimeTest.WithinLast(var n, var unit)
                    ? new Stage.FirstTime(new TimeTest.MoreThanAgo(n, unit))
                    : s));
  }

  private static Stream<Slip> lists() {
    return Stream.of(
        Slip.of(
            "all of a list is any",
            ListTest.HasAllOf.class,
            t -> new ListTest.HasAnyOf(t.values())),
        Slip.of(
            "an empty list has none of nothing",
            ListTest.HasNoneOf.class,
            t -> new ListTest.IsEmpty()),
        Slip.missingPasses("a missing list is empty", ListTest.IsEmpty.class),
        Slip.missingPasses("a missing list has none", ListTest.HasNoneOf.class),
        Slip.ofValues(
            "entries are counted once",
            value -> value instanceof List<?> list ? List.copyOf(Set.copyOf(list)) : value));
  }
}
