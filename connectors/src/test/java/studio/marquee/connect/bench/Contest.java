package studio.marquee.connect.bench;

/**
 * Two ways to the same answer.
 *
 * @param goal the ratio of our time to the rival's that must not be exceeded
 * @param bytes how many ours has to look at in any case; 0 when that is not said
 * @param within how long ours may take, whatever the rival does
 */
public record Contest(
    String name,
    String ours,
    String rival,
    double goal,
    Run oursOnce,
    Run rivalOnce,
    long bytes,
    Within within) {

  Contest(String name, String ours, String rival, double goal, Run oursOnce, Run rivalOnce) {
    this(name, ours, rival, goal, oursOnce, rivalOnce, 0, Within.UNSAID);
  }

  Contest lookingAt(long some) {
    return new Contest(name, ours, rival, goal, oursOnce, rivalOnce, some, within);
  }

  Contest within(Within time) {
    return new Contest(name, ours, rival, goal, oursOnce, rivalOnce, bytes, time);
  }

  /** One run that gives back its answer, so that answers can be compared and none is left out. */
  @FunctionalInterface
  public interface Run {
    long once() throws Exception;
  }

  /**
   * A time that is kept in so many of a hundred runs.
   *
   * @param percent 0 when nothing is said
   */
  public record Within(int percent, double millis) {
    static final Within UNSAID = new Within(0, 0);

    static Within p95(double millis) {
      return new Within(95, millis);
    }

    static Within p99(double millis) {
      return new Within(99, millis);
    }

    boolean isSaid() {
      return percent > 0;
    }
  }

  /** The same contest in which we do our work, and then three tenths of it again. */
  Contest slowed() {
    return new Contest(
        name + ", slowed down by 1.3 on purpose",
        ours,
        rival,
        goal,
        () -> {
          long started = System.nanoTime();
          long answer = oursOnce.once();
          long until = System.nanoTime() + (System.nanoTime() - started) * 3 / 10;
          while (System.nanoTime() < until) {
            Thread.onSpinWait();
          }
          return answer;
        },
        rivalOnce,
        bytes,
        within);
  }
}
