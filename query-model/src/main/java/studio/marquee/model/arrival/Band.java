package studio.marquee.model.arrival;

import java.util.List;
import java.util.Optional;

/**
 * Between which numbers one more of a series may lie without surprise.
 *
 * <p>The middle is the median, and the width six times the median distance from it, scaled so that
 * for a bell curve that is six standard deviations: one refresh that went wrong in the past moves
 * neither. A series that never changed would leave no room at all, so there is a least width.
 */
public record Band(double middle, double low, double high) {
  /** With fewer than these nothing is called unusual. */
  public static final int LEAST_HISTORY = 5;

  /** Older ones no longer count. */
  public static final int MOST_HISTORY = 30;

  private static final double WIDTHS = 6 * 1.4826;

  /**
   * Empty while there is too little history.
   *
   * @param leastWidth to each side of the middle
   */
  public static Optional<Band> of(List<Double> newestFirst, double leastWidth) {
    if (newestFirst.size() < LEAST_HISTORY) {
      return Optional.empty();
    }
    List<Double> recent = newestFirst.subList(0, Math.min(MOST_HISTORY, newestFirst.size()));
    double middle = median(recent);
    double distance = median(recent.stream().map(number -> Math.abs(number - middle)).toList());
    double width = Math.max(leastWidth, WIDTHS * distance);
    return Optional.of(new Band(middle, middle - width, middle + width));
  }

  public boolean holds(double number) {
    return number >= low && number <= high;
  }

  static double median(List<Double> numbers) {
    List<Double> sorted = numbers.stream().sorted().toList();
    int half = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(half)
        : (sorted.get(half - 1) + sorted.get(half)) / 2;
  }
}
