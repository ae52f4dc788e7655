package studio.marquee.app.control;

import java.util.HashMap;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;

/**
 * The heights of something for some widths, until they are forgotten. A pane that scrolls asks each
 * time for the width with its bar and for the one without, so one width alone is never enough.
 */
public final class KnownHeights {
  private static final int MOST = 4;

  private final Map<Double, Double> known = new HashMap<>();

  /** The height for a width, which is found when it is asked for the first time. */
  public double of(double width, DoubleUnaryOperator finding) {
    Double before = known.get(width);
    if (before != null) {
      return before;
    }
    double found = finding.applyAsDouble(width);
    if (known.size() == MOST) {
      known.clear();
    }
    known.put(width, found);
    return found;
  }

  public void forget() {
    known.clear();
  }
}
