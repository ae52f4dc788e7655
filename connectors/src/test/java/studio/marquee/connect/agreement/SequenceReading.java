package studio.marquee.connect.agreement;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import studio.marquee.model.mart.AttributeName;
import studio.marquee.model.segment.SequenceRule;
import studio.marquee.model.segment.SequenceRule.Done;
import studio.marquee.model.segment.SequenceRule.Gap;
import studio.marquee.model.segment.SequenceRule.Step;
import studio.marquee.model.segment.Unit;

/** One thing after another: every choice of rows for the steps is tried. */
final class SequenceReading {
  private final Interpreter interpreter;
  private final RowsReading rows;

  SequenceReading(Interpreter interpreter, RowsReading rows) {
    this.interpreter = interpreter;
    this.rows = rows;
  }

  /** A row that may be a step: when it happened, and what must be the same in all steps. */
  private record Found(Object time, List<Optional<Object>> shared) {
    boolean isAfter(Found other) {
      return Values.compare(time, other.time) > 0;
    }

    boolean isWithin(Gap gap, Found from) {
      return switch (gap) {
        case Gap.AnyTime() -> true;
        case Gap.AtMost(var count, var unit) ->
            Values.compare(time, later(from.time, count, unit)) <= 0;
      };
    }

    boolean sharesWith(Found first) {
      for (int i = 0; i < shared.size(); i++) {
        Optional<Object> mine = shared.get(i);
        Optional<Object> other = first.shared.get(i);
        if (mine.isEmpty() || other.isEmpty() || Values.compare(mine.get(), other.get()) != 0) {
          return false;
        }
      }
      return true;
    }
  }

  boolean isThere(SequenceRule rule, Standing from) {
    List<List<Found>> found = new ArrayList<>();
    for (Step step : rule.steps()) {
      found.add(found(rule, step, from));
    }
    return found.getFirst().stream().anyMatch(first -> goesOn(rule, found, 1, first, first));
  }

  private List<Found> found(SequenceRule rule, Step step, Standing from) {
    List<Found> found = new ArrayList<>();
    for (Standing row : rows.counted(step.rows(), from)) {
      Object time = rows.time(step.rows().path(), row);
      boolean isInside =
          step.done() == Done.DID_NOT || rows.isInside(rule.window(), step.rows().path(), row);
      if (time != null && isInside) {
        found.add(new Found(time, shared(step.shared(), row)));
      }
    }
    return found;
  }

  private List<Optional<Object>> shared(List<AttributeName> names, Standing row) {
    List<Optional<Object>> shared = new ArrayList<>();
    for (AttributeName name : names) {
      shared.add(Optional.ofNullable(interpreter.value(name, row)));
    }
    return shared;
  }

  /** From the step at that position on, the one done before it being there. */
  private static boolean goesOn(
      SequenceRule rule, List<List<Found>> found, int position, Found first, Found before) {
    int next = position;
    while (next < rule.steps().size() && rule.steps().get(next).done() == Done.DID_NOT) {
      next++;
    }
    if (next == rule.steps().size()) {
      return rule.steps().subList(position, next).isEmpty()
          || isQuiet(rule, found, position, next, first, before, null);
    }
    for (Found candidate : found.get(next)) {
      boolean fits =
          candidate.isAfter(before)
              && candidate.isWithin(rule.steps().get(next).within(), before)
              && candidate.isWithin(rule.span(), first)
              && candidate.sharesWith(first)
              && isQuiet(rule, found, position, next, first, before, candidate);
      if (fits && goesOn(rule, found, next + 1, first, candidate)) {
        return true;
      }
    }
    return false;
  }

  /** Whether none of the steps between two positions was done between two rows. */
  private static boolean isQuiet(
      SequenceRule rule,
      List<List<Found>> found,
      int from,
      int to,
      Found first,
      Found before,
      @Nullable Found after) {
    for (int i = from; i < to; i++) {
      Gap gap = rule.steps().get(i).within();
      for (Found row : found.get(i)) {
        boolean isBetween = row.isAfter(before) && (after == null || after.isAfter(row));
        if (isBetween && row.isWithin(gap, before) && row.sharesWith(first)) {
          return false;
        }
      }
    }
    return true;
  }

  private static Object later(Object time, int count, Unit unit) {
    if (time instanceof LocalDate day) {
      return switch (unit) {
        case DAY -> day.plusDays(count);
        case WEEK -> day.plusDays(7L * count);
        case MINUTE, HOUR, MONTH, QUARTER, YEAR ->
            throw new IllegalArgumentException("not a gap between dates");
      };
    }
    Duration gap =
        switch (unit) {
          case MINUTE -> Duration.ofMinutes(count);
          case HOUR -> Duration.ofHours(count);
          case DAY -> Duration.ofHours(24L * count);
          case WEEK -> Duration.ofHours(168L * count);
          case MONTH, QUARTER, YEAR -> throw new IllegalArgumentException("not a gap");
        };
    return ((Instant) time).plus(gap);
  }
}
