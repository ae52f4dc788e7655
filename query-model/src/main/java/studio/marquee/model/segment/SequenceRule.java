package studio.marquee.model.segment;

import java.util.List;
import studio.marquee.model.mart.AttributeName;

/**
 * One thing after another: rows can be found for all the steps that were done, each later than the
 * one before it, and none for those that were not done.
 *
 * @param window in which all the steps lie that were done
 * @param span how much time there is from the first to the last of them
 */
public record SequenceRule(List<Step> steps, Window window, Gap span) implements Rule {
  public SequenceRule {
    steps = List.copyOf(steps);
    Checks.require(2 <= steps.size() && steps.size() <= 10, "a sequence has two to ten steps");
    Checks.require(steps.getFirst().done() == Done.DID, "a sequence begins with what was done");
    int shared = steps.getFirst().shared().size();
    Checks.require(
        steps.stream().allMatch(step -> step.shared().size() == shared),
        "each step shares as many attributes as the others");
  }

  /**
   * A step.
   *
   * @param rows what counts as the step; its time lies in the window of the whole sequence
   * @param shared what must be the same in all steps, in the same order in each of them
   * @param within how long after the step before it; a step that was not done is about the time
   *     until the next one that was, and after the last about all the time that is left
   */
  public record Step(Done done, Rows rows, List<AttributeName> shared, Gap within) {
    public Step {
      shared = List.copyOf(shared);
      Checks.require(
          rows.window() instanceof Window.Ever, "the window is that of the whole sequence");
    }
  }

  /** Whether it was done. */
  public enum Done {
    DID,
    DID_NOT
  }

  /** How much time may pass; a day has 24 hours here. */
  public sealed interface Gap {
    record AnyTime() implements Gap {}

    record AtMost(int count, Unit unit) implements Gap {
      public AtMost {
        Checks.require(count >= 1, "a gap has at least one unit");
        Checks.require(
            unit.compareTo(Unit.WEEK) <= 0, "a gap is counted in minutes, hours, days or weeks");
      }
    }
  }
}
