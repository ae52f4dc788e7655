package studio.marquee.app.feature.builder.rule.phrase;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import studio.marquee.model.mart.AttributeType;
import studio.marquee.model.segment.AttributeTest;
import studio.marquee.model.segment.Calculation;
import studio.marquee.model.segment.CalculationRule;
import studio.marquee.model.segment.LifecycleRule;
import studio.marquee.model.segment.OccurrenceRule;
import studio.marquee.model.segment.Part;
import studio.marquee.model.segment.Quantifier;
import studio.marquee.model.segment.RelatedRule;
import studio.marquee.model.segment.Rows;
import studio.marquee.model.segment.Rule;
import studio.marquee.model.segment.SequenceRule;

/** Rules about what people did and what is related to them. */
final class RowsPhrase {
  private static final String VALUE = "value";

  private final Knowledge knowledge;
  private final Paths paths;
  private final WindowPhrase windows;
  private final ConditionsPhrase conditions;
  private final QuantifierPhrase quantifiers;
  private final LifecyclePhrase stages;
  private final RowsValues values;
  private final TestPhrase tests;
  private final Measures measures;

  RowsPhrase(Knowledge knowledge, RulePhrases rules) {
    this.knowledge = knowledge;
    this.paths = new Paths(knowledge);
    this.windows = new WindowPhrase(knowledge);
    this.conditions = new ConditionsPhrase(knowledge, rules);
    this.quantifiers = new QuantifierPhrase(knowledge);
    this.stages = new LifecyclePhrase(knowledge);
    this.values = new RowsValues(knowledge);
    this.tests = new TestPhrase(knowledge);
    this.measures = new Measures(knowledge);
  }

  void write(Lines lines, Scope scope, RelatedRule rule, Consumer<Rule> change) {
    Rows rows = rule.rows();
    Consumer<Rows> over = to -> change.accept(new RelatedRule(rule.quantifier(), to));
    head(lines, scope, rule, rows, over, change);
    quantifiers.write(
        lines, rule.quantifier(), happens(rows), to -> change.accept(new RelatedRule(to, rows)));
    window(lines, rows, over);
    boolean isEvery = rule.quantifier() instanceof Quantifier.Every;
    String first = isEvery ? knowledge.say("rule.where.every") : knowledge.say("rule.where");
    where(lines, scope, rows, first, over);
    if (happens(rows) && rule.quantifier() instanceof Quantifier.Some) {
      then(lines, rows, change);
    }
  }

  /** Something that was done becomes the first step of a sequence. */
  private void then(Lines lines, Rows rows, Consumer<Rule> change) {
    Piece then =
        new Piece.Act(
            lines.key("then"),
            knowledge.say("rule.name.then"),
            Piece.Sign.ADD,
            () -> change.accept(SequencePhrase.begun(rows)));
    if (rows.where().isEmpty()) {
      lines.add(then);
    } else {
      lines.deeper(() -> lines.add(then));
    }
  }

  void write(Lines lines, Scope scope, OccurrenceRule rule, Consumer<Rule> change) {
    Rows rows = rule.rows();
    Consumer<Rows> over =
        to ->
            change.accept(new OccurrenceRule(rule.occurrence(), to, kept(rule.test(), to, scope)));
    head(lines, scope, rule, rows, over, change);
    window(lines, rows, over);
    conditions.write(
        lines.inside("has"),
        scope.along(rows.path()),
        knowledge.say("rule.where.has"),
        rule.test(),
        ConditionsPhrase.Least.ONE,
        to -> change.accept(new OccurrenceRule(rule.occurrence(), rows, to)));
    where(lines, scope, rows, knowledge.say("rule.where.among"), over);
  }

  private List<Part> kept(List<Part> parts, Rows rows, Scope scope) {
    List<Part> kept = measures.within(parts, scope.along(rows.path()));
    return kept.isEmpty() ? measures.begin(rows, scope) : kept;
  }

  void write(Lines lines, Scope scope, LifecycleRule rule, Consumer<Rule> change) {
    Rows rows = rule.rows();
    Consumer<Rows> over = to -> change.accept(new LifecycleRule(Measures.ever(to), rule.stage()));
    head(lines, scope, rule, rows, over, change);
    knowledge
        .time(rows.path())
        .ifPresent(time ->
            stages.write(
                lines, time, rule.stage(), to -> change.accept(new LifecycleRule(rows, to))));
    where(lines, scope, rows, knowledge.say("rule.where"), over);
  }

  /** A value that is worked out of rows, under test. */
  void write(Lines lines, Scope scope, CalculationRule rule, Rows rows, Consumer<Rule> change) {
    Calculation calculation = rule.calculation();
    Consumer<Calculation> to = next -> retest(lines, scope, rule, next, change);
    Consumer<Rows> over = next -> to.accept(values.over(next, calculation, scope, RowsValues.ANY));
    head(lines, scope, rule, rows, over, change);
    values.write(lines, scope, calculation, RowsValues.ANY, to);
    window(lines, rows, over);
    tests.write(
        lines.inside(VALUE),
        values.value(calculation, scope),
        rule.test(),
        test -> change.accept(new CalculationRule(calculation, test)));
    where(lines, scope, rows, knowledge.say("rule.where"), over);
  }

  /** A value of another type needs another test. */
  private void retest(
      Lines lines, Scope scope, CalculationRule rule, Calculation next, Consumer<Rule> change) {
    Value before = values.value(rule.calculation(), scope);
    Value value = values.value(next, scope);
    AttributeTest test = value.type() == before.type() ? rule.test() : tests.start(value);
    change.accept(new CalculationRule(next, test));
    tests.awaitValue(lines.inside(VALUE), value, test);
  }

  private void head(
      Lines lines, Scope scope, Rule rule, Rows rows, Consumer<Rows> over, Consumer<Rule> change) {
    lines.add(paths.choice(lines, scope, rows, needs(rule), over));
    List<Option> options = new ArrayList<>();
    Optional<Measure> now = Measure.of(rule);
    for (Measure measure : Measure.values()) {
      boolean isNow = now.equals(Optional.of(measure));
      if (isNow) {
        options.add(new Option(said(measure, rows), "", true, () -> change.accept(rule)));
      } else {
        measures
            .rule(measure, rule, rows, scope)
            .ifPresent(next ->
                options.add(
                    new Option(
                        said(measure, rows), "", false, () -> choose(lines, scope, next, change))));
      }
    }
    lines.add(
        new Piece.Choice(
            lines.key("measure"),
            knowledge.say("rule.name.measure"),
            Piece.Look.VERB,
            now.map(measure -> said(measure, rows)).orElse(""),
            options));
  }

  private static Paths.Needs needs(Rule rule) {
    return rule instanceof OccurrenceRule || rule instanceof LifecycleRule
        ? Paths.Needs.TIME
        : Paths.Needs.ROWS;
  }

  private void choose(Lines lines, Scope scope, Rule next, Consumer<Rule> change) {
    change.accept(next);
    if (next instanceof CalculationRule(var calculation, var test)) {
      tests.awaitValue(lines.inside(VALUE), values.value(calculation, scope), test);
    }
  }

  private String said(Measure measure, Rows rows) {
    return knowledge.say(happens(rows) ? measure.key() : measure.keyOfThings());
  }

  private boolean happens(Rows rows) {
    return knowledge.time(rows.path()).isPresent();
  }

  private void window(Lines lines, Rows rows, Consumer<Rows> over) {
    Optional<AttributeType> time = knowledge.time(rows.path());
    time.ifPresent(type ->
        windows.write(
            lines.inside("window"),
            type,
            rows.window(),
            to -> over.accept(new Rows(rows.path(), rows.where(), to))));
  }

  private void where(Lines lines, Scope scope, Rows rows, String first, Consumer<Rows> over) {
    conditions.write(
        lines,
        scope.along(rows.path()),
        first,
        rows.where(),
        ConditionsPhrase.Least.NONE,
        to -> over.accept(new Rows(rows.path(), to, rows.window())));
  }

  /** The steps of a sequence are rows as well. */
  void step(Lines lines, Scope scope, SequenceRule.Step step, Consumer<Rows> over) {
    lines.add(paths.choice(lines, scope, step.rows(), Paths.Needs.TIME, over));
  }

  void stepWhere(Lines lines, Scope scope, Rows rows, Consumer<Rows> over) {
    where(lines, scope, rows, knowledge.say("rule.where"), over);
  }
}
