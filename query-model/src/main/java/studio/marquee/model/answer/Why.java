package studio.marquee.model.answer;

import java.util.List;
import java.util.Optional;
import studio.marquee.model.segment.Part;

/**
 * Why somebody is in an audience or out of it.
 *
 * @param verdict about the whole audience
 * @param limit whether the limit keeps those who pass the rules; empty when there is none
 * @param pin whether somebody has said so by name; empty when nobody has
 * @param steps rule by rule, each group before what is in it
 */
public record Why(
    Verdict verdict, Optional<Verdict> limit, Optional<Verdict> pin, List<Step> steps) {
  public Why {
    steps = List.copyOf(steps);
  }

  /**
   * One rule.
   *
   * @param place in the segment's file, as a JSON pointer
   * @param depth how many groups are around it
   * @param verdict with the <em>not</em> of the part
   * @param value of that person, which decided it; empty for groups, where there is none to show,
   *     and where it may not be shown
   */
  public record Step(String place, int depth, Part part, Verdict verdict, Optional<Value> value) {
    public Step withValue(Optional<Value> found) {
      return new Step(place, depth, part, verdict, found);
    }
  }

  /** What a rule asked about. */
  public sealed interface Value {
    record Of(String text) implements Value {}

    record Nothing() implements Value {}

    /** So many rows that belong to the person pass. */
    record Rows(long count) implements Value {}
  }
}
