package studio.marquee.connect.agreement;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import studio.marquee.model.mart.AttributeName;
import studio.marquee.model.mart.AttributeType;
import studio.marquee.model.segment.Calculation;
import studio.marquee.model.segment.Calculation.Method;
import studio.marquee.model.segment.Hop;
import studio.marquee.model.segment.Occurrence;
import studio.marquee.model.segment.Rows;

/** Values to be worked out. */
final class RandomCalculations {
  private static final int MOST_TRIES = 60;

  private final Stock stock;
  private final Luck luck;
  private final RandomRows rows;

  RandomCalculations(Stock stock, RandomRows rows) {
    this.stock = stock;
    this.luck = stock.luck();
    this.rows = rows;
  }

  /** Of any type but a list. */
  Calculation any(Ground ground, int depth) {
    return switch (luck.below(12)) {
      case 0, 1 -> new Calculation.Count(rows.rows(ground, depth));
      case 2, 3, 4 -> summary(ground, depth);
      case 5, 6 -> picked(ground, depth, type -> type != AttributeType.LIST);
      case 7 ->
          rows.timed(ground, depth)
              .<Calculation>map(some -> new Calculation.When(occurrence(), some))
              .orElseGet(() -> new Calculation.Count(rows.rows(ground, depth)));
      case 8 -> daysSince(ground, depth);
      case 9, 10 -> formula(ground, depth);
      default -> named(ground, type -> type != AttributeType.LIST).orElseGet(this::fixed);
    };
  }

  Calculation number(Ground ground, int depth) {
    return switch (luck.below(10)) {
      case 0, 1 -> new Calculation.Count(rows.rows(ground, depth));
      case 2, 3 ->
          of(
              ground,
              depth,
              luck.oneOf(List.of(Method.SUM, Method.AVERAGE, Method.MEDIAN, Method.LARGEST)),
              AttributeType.NUMBER::equals);
      case 4 -> daysSince(ground, depth);
      case 5 -> picked(ground, depth, AttributeType.NUMBER::equals);
      case 6 -> depth > 0 ? formula(ground, depth) : fixed();
      default -> named(ground, AttributeType.NUMBER::equals).orElseGet(this::fixed);
    };
  }

  private Calculation formula(Ground ground, int depth) {
    return new Calculation.Formula(
        number(ground, depth - 1),
        luck.oneOf(List.of(Calculation.Operator.values())),
        luck.inPercent(40) ? fixed() : number(ground, depth - 1));
  }

  private Calculation fixed() {
    return new Calculation.Fixed(BigDecimal.valueOf(luck.between(-8, 16) * 25L, 2));
  }

  private Calculation daysSince(Ground ground, int depth) {
    return rows.timed(ground, depth)
        .<Calculation>map(some -> new Calculation.DaysSince(occurrence(), some))
        .orElseGet(this::fixed);
  }

  private Occurrence occurrence() {
    return luck.inPercent(50) ? Occurrence.FIRST : Occurrence.LAST;
  }

  private Calculation summary(Ground ground, int depth) {
    Method method = luck.oneOf(List.of(Method.values()));
    return of(
        ground,
        depth,
        method,
        switch (method) {
          case SUM, AVERAGE, MEDIAN -> AttributeType.NUMBER::equals;
          case LEAST, LARGEST ->
              type ->
                  type == AttributeType.NUMBER
                      || type == AttributeType.DATE
                      || type == AttributeType.MOMENT;
          case DISTINCT, MOST_FREQUENT ->
              type -> type != AttributeType.LIST && type != AttributeType.YES_NO;
        });
  }

  /** Where sums depend on the order that they are made in, something else is counted. */
  private Calculation of(Ground ground, int depth, Method method, Predicate<AttributeType> types) {
    for (int i = 0; i < MOST_TRIES; i++) {
      Rows some = rows.rows(ground, depth);
      Optional<AttributeName> name = name(some.path(), types);
      boolean isSummed = method == Method.SUM || method == Method.AVERAGE;
      if (name.filter(known -> !isSummed || stock.isExact(known)).isPresent()) {
        return new Calculation.Summary(method, name.get(), some);
      }
    }
    return new Calculation.Count(rows.rows(ground, depth));
  }

  private Calculation picked(Ground ground, int depth, Predicate<AttributeType> types) {
    for (int i = 0; i < MOST_TRIES; i++) {
      Optional<Rows> some = rows.timed(ground, depth);
      Optional<AttributeName> name = some.flatMap(known -> name(known.path(), types));
      if (some.isPresent() && name.isPresent()) {
        return new Calculation.Picked(occurrence(), name.get(), some.get());
      }
    }
    return new Calculation.Count(rows.rows(ground, depth));
  }

  /** Mostly of the last mart on the path. */
  private Optional<AttributeName> name(List<Hop> path, Predicate<AttributeType> types) {
    String mart = luck.inPercent(75) ? path.getLast().mart() : luck.oneOf(path).mart();
    List<AttributeName> names = stock.names(mart, types);
    return names.isEmpty() ? Optional.empty() : Optional.of(luck.oneOf(names));
  }

  private Optional<Calculation> named(Ground ground, Predicate<AttributeType> types) {
    List<AttributeName> names = new ArrayList<>(stock.names(ground.subject(), types));
    return names.isEmpty()
        ? Optional.empty()
        : Optional.of(new Calculation.Named(luck.oneOf(names)));
  }
}
