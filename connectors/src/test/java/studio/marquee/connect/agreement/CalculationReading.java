package studio.marquee.connect.agreement;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import studio.marquee.model.segment.Calculation;
import studio.marquee.model.segment.Calculation.Method;
import studio.marquee.model.segment.Calculation.Operator;

/** Values that are worked out for a row; null where one is missing. */
final class CalculationReading {
  private final Interpreter interpreter;
  private final RowsReading rows;
  private final TimeReading time;

  CalculationReading(Interpreter interpreter, RowsReading rows, TimeReading time) {
    this.interpreter = interpreter;
    this.rows = rows;
    this.time = time;
  }

  @Nullable Object value(Calculation calculation, Standing from) {
    return switch (calculation) {
      case Calculation.Count(var some) -> (long) rows.counted(some, from).size();
      case Calculation.Summary(var method, var of, var some) -> {
        List<Object> values = new ArrayList<>();
        for (Standing row : rows.counted(some, from)) {
          Object value = interpreter.value(of, row);
          if (value != null) {
            values.add(value);
          }
        }
        yield summary(method, values);
      }
      case Calculation.Picked(var occurrence, var of, var some) -> {
        Standing row = rows.picked(occurrence, some, from).orElse(null);
        yield row == null ? null : interpreter.value(of, row);
      }
      case Calculation.When(var occurrence, var some) -> {
        Standing row = rows.picked(occurrence, some, from).orElse(null);
        yield row == null ? null : rows.time(some.path(), row);
      }
      case Calculation.DaysSince(var occurrence, var some) -> {
        Standing row = rows.picked(occurrence, some, from).orElse(null);
        Object when = row == null ? null : rows.time(some.path(), row);
        yield when == null ? null : time.daysSince(when);
      }
      case Calculation.Named(var name) -> interpreter.value(name, from);
      case Calculation.Fixed(var value) -> value;
      case Calculation.Formula(var left, var operator, var right) ->
          formula(value(left, from), operator, value(right, from));
    };
  }

  private static @Nullable Object summary(Method method, List<Object> values) {
    if (method == Method.SUM) {
      return sum(values);
    }
    if (method == Method.DISTINCT) {
      return (long) ValueReading.different(values).size();
    }
    if (values.isEmpty()) {
      return null;
    }
    List<Object> inOrder = new ArrayList<>(values);
    inOrder.sort(Values::compare);
    return switch (method) {
      case SUM, DISTINCT -> throw new IllegalArgumentException("worked out before");
      case AVERAGE -> sum(values).doubleValue() / values.size();
      case LEAST -> inOrder.getFirst();
      case LARGEST -> inOrder.getLast();
      case MEDIAN -> median(inOrder);
      case MOST_FREQUENT -> mostFrequent(inOrder);
    };
  }

  private static BigDecimal sum(List<Object> values) {
    return values.stream().map(Values::number).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static Object median(List<Object> inOrder) {
    int size = inOrder.size();
    double upper = Values.number(inOrder.get(size / 2)).doubleValue();
    double lower = Values.number(inOrder.get((size - 1) / 2)).doubleValue();
    return (lower + upper) / 2;
  }

  /** The lowest comes first, so that it stays where another is only as frequent. */
  private static Object mostFrequent(List<Object> inOrder) {
    Object best = inOrder.getFirst();
    long most = 0;
    for (Object value : inOrder) {
      long count = inOrder.stream().filter(o -> Values.compare(o, value) == 0).count();
      if (count > most) {
        best = value;
        most = count;
      }
    }
    return best;
  }

  private static @Nullable Object formula(
      @Nullable Object left, Operator operator, @Nullable Object right) {
    if (left == null || right == null) {
      return null;
    }
    double one = Values.number(left).doubleValue();
    double other = Values.number(right).doubleValue();
    return switch (operator) {
      case PLUS -> one + other;
      case MINUS -> one - other;
      case TIMES -> one * other;
      case DIVIDED_BY -> other == 0 ? null : (Object) (one / other);
    };
  }
}
