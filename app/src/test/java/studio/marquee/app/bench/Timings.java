package studio.marquee.app.bench;

import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/**
 * What was measured of one thing, in milliseconds, and what it must reach.
 *
 * @param what came first and what was waited for
 * @param goal the most that 95 of 100 may take
 */
record Timings(String what, double goal, List<Answer> answers) {
  static final String HEAD =
      """
      | What | Times | p50 ms | p95 ms | p99 ms | Worst | Goal | Reached | In the very next frame |
      |---|---|---|---|---|---|---|---|---|
      """;
  static final String HEAD_OF_STEPS =
      """
      | Of that, p50 / p95 ms | Made | Waited for a frame | Styled and laid out | Painted | All but the waiting |
      |---|---|---|---|---|---|
      """;

  Timings {
    answers = List.copyOf(answers);
  }

  boolean isReached() {
    return share(0.95, Answer::inAll) <= goal;
  }

  private double share(double share, ToDoubleFunction<Answer> of) {
    return percentile(answers.stream().mapToDouble(of).sorted().toArray(), share);
  }

  /** How many of a hundred stood in the first frame that could have had them. */
  private double inNextFrame() {
    return 100.0 * answers.stream().filter(Answer::isInNextFrame).count() / answers.size();
  }

  String line() {
    return String.format(
        Locale.ROOT,
        "| %s | %d | %.1f | **%.1f** | %.1f | %.1f | ≤ %.1f | %s | %.1f %% |%n",
        what,
        answers.size(),
        share(0.5, Answer::inAll),
        share(0.95, Answer::inAll),
        share(0.99, Answer::inAll),
        share(1, Answer::inAll),
        goal,
        isReached() ? "yes" : "no",
        inNextFrame());
  }

  /** Of what it is made up; the steps of a slow answer need not all be slow. */
  String steps() {
    return String.format(
        Locale.ROOT,
        "| %s | %s | %s | %s | %s | **%s** |%n",
        what,
        both(Answer::made),
        both(Answer::waited),
        both(Answer::laidOut),
        both(Answer::painted),
        both(Answer::work));
  }

  private String both(ToDoubleFunction<Answer> of) {
    return String.format(Locale.ROOT, "%.1f / %.1f", share(0.5, of), share(0.95, of));
  }

  static double percentile(double[] sorted, double share) {
    int at = (int) Math.ceil(share * sorted.length) - 1;
    return sorted[Math.clamp(at, 0, sorted.length - 1)];
  }
}
