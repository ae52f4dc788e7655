package studio.marquee.app.feature.builder.rule.phrase;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import studio.marquee.model.mart.Attribute;
import studio.marquee.model.mart.AttributeName;
import studio.marquee.model.mart.AttributeType;
import studio.marquee.model.segment.Calculation;
import studio.marquee.model.segment.Calculation.Method;
import studio.marquee.model.segment.Occurrence;
import studio.marquee.model.segment.Rows;

/** Values that are worked out of rows. */
final class RowsValues {
  /** Whatever type the value has. */
  static final Predicate<AttributeType> ANY = _ -> true;

  private final Knowledge knowledge;

  RowsValues(Knowledge knowledge) {
    this.knowledge = knowledge;
  }

  /**
   * Empty where the rows have nothing that it could be worked out of.
   *
   * @param fits which types the value may have
   * @param before the attribute to keep, where it can be
   */
  Optional<Calculation> calculation(
      Measure measure,
      Rows rows,
      Scope scope,
      Predicate<AttributeType> fits,
      Optional<AttributeName> before) {
    boolean isTimed = knowledge.time(rows.path()).isPresent();
    return switch (measure) {
      case COUNT -> Optional.of(new Calculation.Count(rows));
      case SUM -> summary(Method.SUM, rows, scope, fits, before);
      case AVERAGE -> summary(Method.AVERAGE, rows, scope, fits, before);
      case LEAST -> summary(Method.LEAST, rows, scope, fits, before);
      case LARGEST -> summary(Method.LARGEST, rows, scope, fits, before);
      case MEDIAN -> summary(Method.MEDIAN, rows, scope, fits, before);
      case DISTINCT -> summary(Method.DISTINCT, rows, scope, fits, before);
      case MOST_FREQUENT -> summary(Method.MOST_FREQUENT, rows, scope, fits, before);
      case DAYS_SINCE_LAST -> only(isTimed, new Calculation.DaysSince(Occurrence.LAST, rows));
      case DAYS_SINCE_FIRST -> only(isTimed, new Calculation.DaysSince(Occurrence.FIRST, rows));
      case WHEN_LAST -> only(isTimed, new Calculation.When(Occurrence.LAST, rows));
      case WHEN_FIRST -> only(isTimed, new Calculation.When(Occurrence.FIRST, rows));
      case VALUE_OF_LAST -> picked(isTimed, Occurrence.LAST, rows, scope, fits, before);
      case VALUE_OF_FIRST -> picked(isTimed, Occurrence.FIRST, rows, scope, fits, before);
      case SOME,
          NONE,
          AT_LEAST,
          AT_MOST,
          EXACTLY,
          BETWEEN,
          EVERY,
          LAST_IS,
          FIRST_IS,
          FIRST_TIME,
          REGULARLY,
          STOPPED,
          RESTARTED ->
          Optional.empty();
    };
  }

  private static Optional<Calculation> only(boolean isThere, Calculation calculation) {
    return isThere ? Optional.of(calculation) : Optional.empty();
  }

  private Optional<Calculation> summary(
      Method method,
      Rows rows,
      Scope scope,
      Predicate<AttributeType> fits,
      Optional<AttributeName> before) {
    return attribute(fitting(method, rows, scope, fits), before)
        .map(name -> new Calculation.Summary(method, name, rows));
  }

  private Optional<Calculation> picked(
      boolean isTimed,
      Occurrence occurrence,
      Rows rows,
      Scope scope,
      Predicate<AttributeType> fits,
      Optional<AttributeName> before) {
    return attribute(picks(rows, scope, fits), before)
        .filter(_ -> isTimed)
        .map(name -> new Calculation.Picked(occurrence, name, rows));
  }

  private static Optional<AttributeName> attribute(
      List<Attribute> fitting, Optional<AttributeName> before) {
    List<AttributeName> names = fitting.stream().map(Attribute::name).toList();
    return before.filter(names::contains).or(() -> names.stream().findFirst());
  }

  private List<Attribute> all(Rows rows, Scope scope) {
    Scope inside = scope.along(rows.path());
    return knowledge.attributes(inside.path().reversed().stream().distinct().toList());
  }

  private List<Attribute> picks(Rows rows, Scope scope, Predicate<AttributeType> fits) {
    return all(rows, scope).stream().filter(attribute -> fits.test(attribute.type())).toList();
  }

  private List<Attribute> fitting(
      Method method, Rows rows, Scope scope, Predicate<AttributeType> fits) {
    return all(rows, scope).stream()
        .filter(attribute -> fits(method, attribute.type()))
        .filter(attribute -> fits.test(result(method, attribute.type())))
        .toList();
  }

  private static AttributeType result(Method method, AttributeType of) {
    return switch (method) {
      case SUM, AVERAGE, MEDIAN, DISTINCT -> AttributeType.NUMBER;
      case LEAST, LARGEST, MOST_FREQUENT -> of;
    };
  }

  private static boolean fits(Method method, AttributeType type) {
    return switch (method) {
      case SUM, AVERAGE, MEDIAN -> type == AttributeType.NUMBER;
      case LEAST, LARGEST ->
          switch (type) {
            case NUMBER, DATE, MOMENT -> true;
            case TEXT, YES_NO, LIST -> false;
          };
      case DISTINCT, MOST_FREQUENT -> type != AttributeType.LIST;
    };
  }

  /** The attribute whose values are looked at. */
  static Optional<AttributeName> of(Calculation calculation) {
    return switch (calculation) {
      case Calculation.Summary(var _, var of, var _) -> Optional.of(of);
      case Calculation.Picked(var _, var of, var _) -> Optional.of(of);
      case Calculation.Count _,
          Calculation.When _,
          Calculation.DaysSince _,
          Calculation.Named _,
          Calculation.Fixed _,
          Calculation.Formula _ ->
          Optional.empty();
    };
  }

  /** Lets the attribute be chosen, where there is one. */
  void write(
      Lines lines,
      Scope scope,
      Calculation calculation,
      Predicate<AttributeType> fits,
      Consumer<Calculation> change) {
    switch (calculation) {
      case Calculation.Summary(var method, var of, var rows) ->
          choose(
              lines,
              scope.along(rows.path()),
              of,
              fitting(method, rows, scope, fits),
              to -> change.accept(new Calculation.Summary(method, to, rows)));
      case Calculation.Picked(var occurrence, var of, var rows) ->
          choose(
              lines,
              scope.along(rows.path()),
              of,
              picks(rows, scope, fits),
              to -> change.accept(new Calculation.Picked(occurrence, to, rows)));
      case Calculation.Count _,
          Calculation.When _,
          Calculation.DaysSince _,
          Calculation.Named _,
          Calculation.Fixed _,
          Calculation.Formula _ -> {}
    }
  }

  private void choose(
      Lines lines,
      Scope inside,
      AttributeName now,
      List<Attribute> all,
      Consumer<AttributeName> change) {
    Scope near = new Scope(inside.subject(), inside.path(), List.of());
    lines.add(Attributes.choice(lines, "of", knowledge, near, now, all, change));
  }

  /** The same calculation over other rows; another one where these do not have the attribute. */
  Calculation over(Rows rows, Calculation calculation, Scope scope, Predicate<AttributeType> fits) {
    return Measure.of(calculation)
        .flatMap(measure -> calculation(measure, rows, scope, fits, of(calculation)))
        .orElseGet(() -> new Calculation.Count(rows));
  }

  /** What kind of value comes out; a number where that cannot be told. */
  Value value(Calculation calculation, Scope scope) {
    Optional<Attribute> of = attributeOf(calculation);
    AttributeType type = knowledge.catalogue().type(calculation).orElse(AttributeType.NUMBER);
    boolean isCount =
        calculation instanceof Calculation.Count
            || calculation instanceof Calculation.DaysSince
            || (calculation instanceof Calculation.Summary(var method, var _, var _)
                && method == Method.DISTINCT);
    boolean isDays = calculation instanceof Calculation.DaysSince;
    String counted = isDays ? knowledge.say("rule.comparison.days") : "";
    String unit = isCount ? counted : of.map(Attribute::unit).orElse("");
    boolean isWhole =
        isCount
            || (calculation instanceof Calculation.Named
                && of.map(Attribute::isWhole).orElse(false));
    boolean isListed = calculation instanceof Calculation.Named || type == AttributeType.TEXT;
    return new Value(type, unit, isWhole, of.filter(_ -> isListed).map(Attribute::name), scope);
  }

  private Optional<Attribute> attributeOf(Calculation calculation) {
    Optional<AttributeName> name =
        calculation instanceof Calculation.Named(var named) ? Optional.of(named) : of(calculation);
    return name.flatMap(knowledge::attribute);
  }
}
