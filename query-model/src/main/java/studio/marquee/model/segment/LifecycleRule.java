package studio.marquee.model.segment;

import java.util.ArrayList;
import java.util.List;

/**
 * Where somebody stands with a habit. Rows of all times are looked at, so they have no window of
 * their own.
 */
public record LifecycleRule(Rows rows, Stage stage) implements Rule {
  public LifecycleRule {
    Checks.require(
        rows.window() instanceof Window.Ever, "a stage of life looks at all times itself");
  }

  /** Where somebody can stand. */
  public sealed interface Stage {
    /** The first time ever lies in the window. */
    record FirstTime(TimeTest window) implements Stage {}

    /**
     * In at least so many of the last so many periods, counted back from now: the first is the last
     * unit, the second the one before it, and so on.
     */
    record Regularly(int atLeast, int periods, Unit unit) implements Stage {
      public Regularly {
        Checks.require(1 <= atLeast && atLeast <= periods, "at least one, at most all");
        Checks.require(periods <= 60, "at most 60 periods");
      }
    }

    /** Before the last so many units, and not since. */
    record Stopped(int count, Unit unit) implements Stage {
      public Stopped {
        Checks.require(count >= 1, "a window has at least one unit");
      }
    }

    /** In the last {@code recent} units, not in the {@code pause} before them, and before those. */
    record Restarted(int recent, int pause, Unit unit) implements Stage {
      public Restarted {
        Checks.require(recent >= 1 && pause >= 1, "a window has at least one unit");
        Checks.require(
            (long) recent + pause <= Integer.MAX_VALUE, "a window has less than 2^31 units");
      }
    }
  }

  /** The same, said by how often it happened when. */
  public Rule plain() {
    return switch (stage) {
      case Stage.FirstTime(var window) ->
          new CalculationRule(new Calculation.When(Occurrence.FIRST, rows), window);
      case Stage.Regularly(var atLeast, var periods, var unit) -> {
        List<Part> parts = new ArrayList<>();
        for (int period = 0; period < periods; period++) {
          parts.add(Part.of(some(period(period, unit))));
        }
        yield new Group(new Group.Join.AtLeast(atLeast), parts);
      }
      case Stage.Stopped(var count, var unit) ->
          all(
              Part.of(some(new TimeTest.MoreThanAgo(count, unit))),
              Part.not(some(new TimeTest.WithinLast(count, unit))));
      case Stage.Restarted(var recent, var pause, var unit) ->
          all(
              Part.of(some(new TimeTest.WithinLast(recent, unit))),
              Part.not(some(new TimeTest.BetweenAgo(recent + pause, recent, unit))),
              Part.of(some(new TimeTest.MoreThanAgo(recent + pause, unit))));
    };
  }

  private static TimeTest period(int period, Unit unit) {
    return period == 0
        ? new TimeTest.WithinLast(1, unit)
        : new TimeTest.BetweenAgo(period + 1, period, unit);
  }

  private Rule some(TimeTest window) {
    return new RelatedRule(new Quantifier.Some(), rows.during(window));
  }

  private static Rule all(Part... parts) {
    return new Group(new Group.Join.AllOf(), List.of(parts));
  }
}
