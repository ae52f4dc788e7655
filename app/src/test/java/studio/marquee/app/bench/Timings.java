package studio.marquee.app.bench;

import java.util.List;
import java.util.Locale;

/**
 * What was measured of one thing, in milliseconds, and what it must reach.
 *
 * @param what came first and what was waited for
 * @param goal the most that 95 of 100 may take
 */
record Timings(String what, double goal, List<Answer> answers) {
  /**
   * One answer.
   *
   * @param frames how many frames began until the digits stood there; 1 is the very next one
   */
  record Answer(double toLayout, double toPaint, int frames) {}

  Timings {
    answers = List.copyOf(answers);
  }

  boolean isReached() {
    return painted(0.95) <= goal;
  }

  double painted(double share) {
    return percentile(answers.stream().mapToDouble(Answer::toPaint).sorted().toArray(), share);
  }

  private double laidOut(double share) {
    return percentile(answers.stream().mapToDouble(Answer::toLayout).sorted().toArray(), share);
  }

  /** How many of a hundred stood in the first frame that could have had them. */
  private double inNextFrame() {
    return 100.0 * answers.stream().filter(one -> one.frames() <= 1).count() / answers.size();
  }

  String line() {
    return String.format(
        Locale.ROOT,
        "| %s | %d | %.1f | **%.1f** | %.1f | %.1f | ≤ %.1f | %s | %.1f / %.1f | %.1f %% |%n",
        what,
        answers.size(),
        painted(0.5),
        painted(0.95),
        painted(0.99),
        painted(1),
        goal,
        isReached() ? "yes" : "no",
        laidOut(0.5),
        laidOut(0.95),
        inNextFrame());
  }

  static double percentile(double[] sorted, double share) {
    int at = (int) Math.ceil(share * sorted.length) - 1;
    return sorted[Math.clamp(at, 0, sorted.length - 1)];
  }
}
