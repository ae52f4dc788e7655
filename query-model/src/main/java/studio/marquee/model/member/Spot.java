package studio.marquee.model.member;

import java.util.List;

/**
 * One place of a tree and what stands there.
 *
 * @param place as a JSON pointer; blank for what people do not see
 * @param input who pass it, its own <em>not</em> included
 * @param below in their order, what counts and what does not; empty for a single rule
 * @param isNone whether nobody may pass what is below it, rather than somebody
 */
record Spot(String place, Value.Input input, Standing standing, List<Spot> below, boolean isNone) {
  Spot {
    below = List.copyOf(below);
  }

  /** Whether what stands in a place has a say. */
  enum Standing {
    COUNTS,
    MUTED
  }

  boolean counts() {
    return standing == Standing.COUNTS;
  }

  List<Spot> counting() {
    return below.stream().filter(Spot::counts).toList();
  }
}
