package studio.marquee.model.check;

import java.util.List;
import java.util.Optional;
import studio.marquee.model.mart.Attribute;
import studio.marquee.model.mart.AttributeName;
import studio.marquee.model.mart.AttributeType;
import studio.marquee.model.segment.Calculation;
import studio.marquee.model.segment.Rows;

/** Whether a value can be worked out, and what kind of value it is. */
final class CalculationCheck {
  private final RowsCheck rows;
  private final NameCheck names;
  private final TestCheck tests;
  private final List<Finding> findings;

  CalculationCheck(RowsCheck rows, NameCheck names, TestCheck tests, List<Finding> findings) {
    this.rows = rows;
    this.names = names;
    this.tests = tests;
    this.findings = findings;
  }

  /** Empty after an error. */
  Optional<Value> check(Calculation calculation, Scope scope, String place) {
    String at = place + "/rows";
    return switch (calculation) {
      case Calculation.Count(var counted) ->
          rows.check(counted, scope, at).map(inside -> Value.number(inside.subject().title(), ""));
      case Calculation.Summary(var method, var of, var summed) ->
          rows.check(summed, scope, at)
              .flatMap(inside -> names.filled(of, inside, place + "/of"))
              .flatMap(attribute -> summary(method, attribute, place + "/of"));
      case Calculation.Picked(var _, var of, var picked) ->
          timed(picked, scope, at)
              .flatMap(inside -> names.filled(of, inside, place + "/of"))
              .map(Value::of);
      case Calculation.When(var _, var happened) ->
          rows.check(happened, scope, at)
              .flatMap(inside -> rows.time(happened, inside, at))
              .map(time -> new Value(time.title(), time.type(), "", Optional.empty()));
      case Calculation.DaysSince(var _, var happened) ->
          timed(happened, scope, at).map(inside -> Value.number(inside.subject().title(), ""));
      case Calculation.Named(var name) -> named(name, scope, place + "/of");
      case Calculation.Fixed(var value) -> Optional.of(Value.number(value.toPlainString(), ""));
      case Calculation.Formula formula -> formula(formula, scope, place);
    };
  }

  private Optional<Value> named(AttributeName name, Scope scope, String place) {
    return names.filled(name, scope, place).map(Value::of);
  }

  /** Rows of which there is a first and a last one. */
  private Optional<Scope> timed(Rows picked, Scope scope, String place) {
    return rows.check(picked, scope, place)
        .filter(inside -> rows.time(picked, inside, place).isPresent());
  }

  private Optional<Value> summary(Calculation.Method method, Attribute attribute, String place) {
    Value one = Value.of(attribute);
    boolean fits =
        switch (method) {
          case SUM, AVERAGE, MEDIAN -> one.isNumber();
          case LEAST, LARGEST -> one.hasOrder();
          case DISTINCT, MOST_FREQUENT -> one.type() != AttributeType.LIST;
        };
    if (!fits) {
      findings.add(Finding.error(CheckProblem.WRONG_SUMMARY, place, one.title()));
      return Optional.empty();
    }
    return Optional.of(
        switch (method) {
          case SUM, AVERAGE, MEDIAN -> Value.number(one.title(), one.unit());
          case DISTINCT -> Value.number(one.title(), "");
          case LEAST, LARGEST, MOST_FREQUENT -> one;
        });
  }

  private Optional<Value> formula(Calculation.Formula formula, Scope scope, String place) {
    Optional<Value> left = side(formula.left(), scope, place + "/left");
    Optional<Value> right = side(formula.right(), scope, place + "/right");
    if (left.isEmpty() || right.isEmpty()) {
      return Optional.empty();
    }
    String one = left.get().unit();
    String other = right.get().unit();
    String unit =
        switch (formula.operator()) {
          case PLUS, MINUS -> {
            tests.sameUnit(left.get(), right.get(), place);
            yield one.isBlank() || one.equals(other) ? other : "";
          }
          case TIMES -> one.isBlank() || other.isBlank() ? one + other : "";
          case DIVIDED_BY -> other.isBlank() ? one : "";
        };
    boolean isNamed = !(formula.left() instanceof Calculation.Fixed);
    return Optional.of(Value.number((isNamed ? left : right).get().title(), unit));
  }

  private Optional<Value> side(Calculation side, Scope scope, String place) {
    Optional<Value> value = check(side, scope, place);
    Optional<Value> number = value.filter(Value::isNumber);
    if (value.isPresent() && number.isEmpty()) {
      findings.add(Finding.error(CheckProblem.NOT_A_NUMBER, place, value.get().title()));
    }
    return number;
  }
}
