package studio.marquee.app.feature.builder.rule.phrase;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import studio.marquee.model.mart.Attribute;
import studio.marquee.model.mart.AttributeType;
import studio.marquee.model.segment.Calculation;
import studio.marquee.model.segment.Hop;
import studio.marquee.model.segment.Rows;
import studio.marquee.model.segment.Window;

/** A value that is worked out: of an attribute, of rows, or of two other values. */
final class CalculationPhrase {
  private final Knowledge knowledge;
  private final Paths paths;
  private final RowsValues values;
  private final WindowPhrase windows;
  private final ConditionsPhrase conditions;

  CalculationPhrase(Knowledge knowledge, RulePhrases rules) {
    this.knowledge = knowledge;
    this.paths = new Paths(knowledge);
    this.values = new RowsValues(knowledge);
    this.windows = new WindowPhrase(knowledge);
    this.conditions = new ConditionsPhrase(knowledge, rules);
  }

  /** Which values can be chosen. */
  enum Fit {
    ORDERED,
    NUMBERS;

    boolean holds(AttributeType type) {
      return switch (type) {
        case NUMBER -> true;
        case DATE, MOMENT -> this == ORDERED;
        case TEXT, YES_NO, LIST -> false;
      };
    }
  }

  void write(Lines lines, Scope scope, Fit fit, Calculation now, Consumer<Calculation> change) {
    lines.add(kinds(lines, scope, fit, now, change));
    switch (now) {
      case Calculation.Named(var name) ->
          lines.add(
              Attributes.choice(
                  lines,
                  "attribute",
                  knowledge,
                  scope,
                  name,
                  fitting(scope, fit),
                  to -> change.accept(new Calculation.Named(to))));
      case Calculation.Fixed(var value) ->
          lines.add(
              new Piece.Amount(
                  lines.key("number"),
                  knowledge.say("rule.name.number"),
                  value,
                  Bounds.any(),
                  to -> change.accept(new Calculation.Fixed(to))));
      case Calculation.Formula formula -> formula(lines, scope, formula, change);
      case Calculation.Count _,
          Calculation.Summary _,
          Calculation.Picked _,
          Calculation.When _,
          Calculation.DaysSince _ ->
          Measure.rows(now).ifPresent(rows -> ofRows(lines, scope, fit, now, rows, change));
    }
  }

  private void ofRows(
      Lines lines, Scope scope, Fit fit, Calculation now, Rows rows, Consumer<Calculation> change) {
    Consumer<Rows> over = to -> change.accept(values.over(to, now, scope, fit::holds));
    values.write(lines, scope, now, fit::holds, change);
    lines.say(knowledge.say("rule.calculation.of"));
    lines.add(paths.choice(lines, scope, rows, Paths.Needs.ROWS, over));
    knowledge
        .time(rows.path())
        .ifPresent(time ->
            windows.write(
                lines.inside("window"),
                time,
                rows.window(),
                to -> over.accept(new Rows(rows.path(), rows.where(), to))));
    conditions.write(
        lines,
        scope.along(rows.path()),
        knowledge.say("rule.where"),
        rows.where(),
        ConditionsPhrase.Least.NONE,
        to -> over.accept(new Rows(rows.path(), to, rows.window())));
  }

  private void formula(
      Lines lines, Scope scope, Calculation.Formula formula, Consumer<Calculation> change) {
    lines.deeper(() ->
        write(
            lines.inside("left"),
            scope,
            Fit.NUMBERS,
            formula.left(),
            to -> change.accept(new Calculation.Formula(to, formula.operator(), formula.right()))));
    List<Option> options = new ArrayList<>();
    for (Calculation.Operator operator : Calculation.Operator.values()) {
      options.add(
          new Option(
              said(operator),
              "",
              operator == formula.operator(),
              () ->
                  change.accept(
                      new Calculation.Formula(formula.left(), operator, formula.right()))));
    }
    lines.deeper(() -> {
      lines.add(
          new Piece.Choice(
              lines.key("operator"),
              knowledge.say("rule.name.operator"),
              Piece.Look.VERB,
              said(formula.operator()),
              options));
      write(
          lines.inside("right"),
          scope,
          Fit.NUMBERS,
          formula.right(),
          to -> change.accept(new Calculation.Formula(formula.left(), formula.operator(), to)));
    });
  }

  private String said(Calculation.Operator operator) {
    return switch (operator) {
      case PLUS -> knowledge.say("rule.operator.plus");
      case MINUS -> knowledge.say("rule.operator.minus");
      case TIMES -> knowledge.say("rule.operator.times");
      case DIVIDED_BY -> knowledge.say("rule.operator.dividedBy");
    };
  }

  private Piece kinds(
      Lines lines, Scope scope, Fit fit, Calculation now, Consumer<Calculation> change) {
    List<Option> options = new ArrayList<>();
    List<Attribute> fitting = fitting(scope, fit);
    boolean isNamed = now instanceof Calculation.Named;
    if (isNamed || !fitting.isEmpty()) {
      options.add(
          new Option(
              knowledge.say("rule.calculation.attribute"),
              "",
              isNamed,
              () ->
                  change.accept(isNamed ? now : new Calculation.Named(fitting.getFirst().name()))));
    }
    ofRows(scope, fit, now, options, change);
    boolean isFixed = now instanceof Calculation.Fixed;
    options.add(
        new Option(
            knowledge.say("rule.calculation.number"),
            "",
            isFixed,
            () -> change.accept(isFixed ? now : new Calculation.Fixed(BigDecimal.ONE))));
    boolean isFormula = now instanceof Calculation.Formula;
    options.add(
        new Option(
            knowledge.say("rule.calculation.formula"),
            "",
            isFormula,
            () -> change.accept(isFormula ? now : formula(now, scope))));
    return new Piece.Choice(
        lines.key("calculation"),
        knowledge.say("rule.name.calculation"),
        Piece.Look.VERB,
        options.stream().filter(Option::isNow).map(Option::text).findFirst().orElse(""),
        options);
  }

  private void ofRows(
      Scope scope, Fit fit, Calculation now, List<Option> options, Consumer<Calculation> change) {
    Optional<Measure> asked = Measure.of(now);
    List<List<Hop>> near = paths.near(scope.subject());
    Optional<Rows> rows =
        Measure.rows(now)
            .or(() ->
                near.stream()
                    .findFirst()
                    .map(path -> new Rows(path, List.of(), new Window.Ever())));
    for (Measure measure : Measure.values()) {
      boolean isNow = asked.equals(Optional.of(measure));
      rows.flatMap(of -> values.calculation(measure, of, scope, fit::holds, RowsValues.of(now)))
          .filter(next -> isNow || fit.holds(values.value(next, scope).type()))
          .ifPresent(next ->
              options.add(
                  new Option(
                      knowledge.say(measure.key()),
                      "",
                      isNow,
                      () -> change.accept(isNow ? now : next))));
    }
  }

  /** Only numbers can be worked with. */
  private Calculation formula(Calculation now, Scope scope) {
    boolean isNumber = values.value(now, scope).type() == AttributeType.NUMBER;
    Calculation one = new Calculation.Fixed(BigDecimal.ONE);
    return new Calculation.Formula(isNumber ? now : one, Calculation.Operator.DIVIDED_BY, one);
  }

  private List<Attribute> fitting(Scope scope, Fit fit) {
    return knowledge.attributes(scope.path().reversed().stream().distinct().toList()).stream()
        .filter(attribute -> fit.holds(attribute.type()))
        .toList();
  }

  /** A value to begin with, a number if there is one; empty where nothing has an order. */
  Optional<Calculation> start(Scope scope) {
    return fitting(scope, Fit.ORDERED).stream()
        .min(Comparator.comparing(attribute -> attribute.type() != AttributeType.NUMBER))
        .<Calculation>map(attribute -> new Calculation.Named(attribute.name()))
        .or(() ->
            paths.near(scope.subject()).stream()
                .findFirst()
                .map(path -> new Calculation.Count(new Rows(path, List.of(), new Window.Ever()))));
  }
}
