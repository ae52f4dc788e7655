package studio.marquee.connect.index;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import studio.marquee.model.mart.Attribute;
import studio.marquee.model.mart.AttributeType;
import studio.marquee.model.problem.ProblemException;
import studio.marquee.model.segment.SequenceRule;
import studio.marquee.model.segment.Unit;
import studio.marquee.model.segment.Window;

/**
 * Counts sequences of one or two things that were done, with as many between and behind them that
 * were not. Longer ones, and those whose steps share an attribute, are not known here.
 */
final class SequenceLeaves {
  private static final int MOST_DONE = 2;
  private static final long MICROS_A_SECOND = 1_000_000;
  private static final long SECONDS_A_DAY = 86_400;

  private final BehaviourRows behaviours;
  private final IndexFile file;
  private final Scanning scanning;

  SequenceLeaves(BehaviourRows behaviours, IndexFile file, Scanning scanning) {
    this.behaviours = behaviours;
    this.file = file;
    this.scanning = scanning;
  }

  Optional<long[]> members(SequenceRule rule)
      throws ProblemException, InterruptedException, PassingValues.Unanswered {
    long done = rule.steps().stream().filter(step -> step.done() == SequenceRule.Done.DID).count();
    if (done > MOST_DONE || !rule.steps().getFirst().shared().isEmpty()) {
      return Optional.empty();
    }
    List<SequenceScan.Step> steps = new ArrayList<>();
    Optional<AttributeType> type = Optional.empty();
    for (SequenceRule.Step step : rule.steps()) {
      Optional<BehaviourRows.Asked> asked = behaviours.asked(step.rows());
      Optional<Attribute> time =
          asked.flatMap(found -> found.mart().attribute(found.mart().time()));
      if (time.isEmpty() || type.filter(one -> one != time.get().type()).isPresent()) {
        return Optional.empty();
      }
      type = time.map(Attribute::type);
      Optional<SequenceScan.Step> known = step(rule, step, asked.orElseThrow(), time.get());
      if (known.isEmpty()) {
        return Optional.empty();
      }
      steps.add(known.get());
    }
    OptionalLong span = length(rule.span(), type.orElseThrow());
    return Optional.of(new SequenceScan(scanning, file.blocks(), steps, span).people());
  }

  /** Only what was done must lie in the window. */
  private Optional<SequenceScan.Step> step(
      SequenceRule rule, SequenceRule.Step step, BehaviourRows.Asked asked, Attribute time)
      throws InterruptedException, PassingValues.Unanswered {
    boolean isDone = step.done() == SequenceRule.Done.DID;
    Optional<IndexedColumn> column =
        asked.part().column(time.column()).filter(some -> some.coding() instanceof Coding.Measured);
    Optional<RowTest> window = Optional.of(new RowTest.All());
    if (isDone && rule.window() instanceof Window.During(var test)) {
      window = behaviours.inTime(asked.mart(), asked.part(), test);
    }
    if (column.isEmpty() || window.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new SequenceScan.Step(
            asked.part(),
            RowTest.all(List.of(window.get(), asked.counted())),
            column.get(),
            isDone,
            length(step.within(), time.type())));
  }

  private static OptionalLong length(SequenceRule.Gap gap, AttributeType type) {
    return switch (gap) {
      case SequenceRule.Gap.AnyTime() -> OptionalLong.empty();
      case SequenceRule.Gap.AtMost(var count, var unit) -> {
        long seconds = count * seconds(unit);
        yield OptionalLong.of(
            type == AttributeType.MOMENT ? seconds * MICROS_A_SECOND : seconds / SECONDS_A_DAY);
      }
    };
  }

  private static long seconds(Unit unit) {
    return switch (unit) {
      case MINUTE -> 60;
      case HOUR -> 3_600;
      case DAY -> SECONDS_A_DAY;
      case WEEK -> 7 * SECONDS_A_DAY;
      case MONTH, QUARTER, YEAR -> throw new IllegalArgumentException("not a gap");
    };
  }
}
