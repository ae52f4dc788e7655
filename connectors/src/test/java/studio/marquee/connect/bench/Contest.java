package studio.marquee.connect.bench;

/**
 * Two ways to the same answer.
 *
 * @param goal the ratio of our time to the rival's that must not be exceeded
 * @param bytes how many ours has to look at in any case; 0 when that is not said
 */
public record Contest(
    String name, String ours, String rival, double goal, Run oursOnce, Run rivalOnce, long bytes) {

  Contest(String name, String ours, String rival, double goal, Run oursOnce, Run rivalOnce) {
    this(name, ours, rival, goal, oursOnce, rivalOnce, 0);
  }

  Contest lookingAt(long some) {
    return new Contest(name, ours, rival, goal, oursOnce, rivalOnce, some);
  }

  /** One run that gives back its answer, so that answers can be compared and none is left out. */
  @FunctionalInterface
  public interface Run {
    long once() throws Exception;
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
        bytes);
  }
}
