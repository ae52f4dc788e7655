package studio.marquee.model.format;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import studio.marquee.model.mart.AttributeName;
import studio.marquee.model.segment.Calculation;
import studio.marquee.model.segment.Hop;
import studio.marquee.model.segment.Occurrence;
import studio.marquee.model.segment.Part;
import studio.marquee.model.segment.Rows;
import studio.marquee.model.segment.TimeTest;
import studio.marquee.model.segment.Unit;
import studio.marquee.model.segment.Window;

/** Calculations of every kind, and the rows they are made of. */
final class RandomCalculations {
  private final RandomGenerator random;
  private final RandomSegments segments;

  RandomCalculations(RandomGenerator random, RandomSegments segments) {
    this.random = random;
    this.segments = segments;
  }

  AttributeName name() {
    return new AttributeName("orders", "o" + random.nextInt(3));
  }

  Calculation calculation(int levels) {
    return switch (random.nextInt(levels > 0 ? 8 : 7)) {
      case 0 -> new Calculation.Count(rows(levels));
      case 1 -> new Calculation.Summary(one(Calculation.Method.values()), name(), rows(levels));
      case 2 -> new Calculation.Picked(one(Occurrence.values()), name(), rows(levels));
      case 3 -> new Calculation.When(one(Occurrence.values()), rows(levels));
      case 4 -> new Calculation.DaysSince(one(Occurrence.values()), rows(levels));
      case 5 -> new Calculation.Named(name());
      case 6 -> new Calculation.Fixed(new BigDecimal(random.nextInt(9) + ".50"));
      default ->
          new Calculation.Formula(
              calculation(levels - 1), one(Calculation.Operator.values()), calculation(levels - 1));
    };
  }

  Rows rows(int levels) {
    Rows rows = rowsOfAllTimes(levels);
    return new Rows(rows.path(), rows.where(), window());
  }

  Rows rowsOfAllTimes(int levels) {
    List<Hop> path = new ArrayList<>();
    path.add(Hop.to("orders"));
    for (int i = random.nextInt(3); i > 0; i--) {
      path.add(new Hop("stores", random.nextBoolean() ? "" : "store_id"));
    }
    List<Part> where = levels == 0 || random.nextBoolean() ? List.of() : segments.parts(levels - 1);
    return new Rows(path, where, new Window.Ever());
  }

  Window window() {
    return random.nextBoolean()
        ? new Window.Ever()
        : new Window.During(new TimeTest.WithinLast(1 + random.nextInt(90), Unit.DAY));
  }

  private <T> T one(T[] values) {
    return values[random.nextInt(values.length)];
  }
}
