package studio.marquee.connect.question;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Values that were found to fit, in the order in which they are kept, as far as there is room. */
final class FittingValues {
  private static final int FEW = 8;

  private final int most;
  private int[] beginning = new int[FEW];
  private int[] holding = new int[FEW];
  private int beginnings;
  private int holdings;
  private int count;

  FittingValues(int most) {
    this.most = most;
  }

  /** A value that begins with what is looked for. */
  void begins(int value) {
    if (beginnings < most) {
      beginning = roomFor(beginning, beginnings);
      beginning[beginnings++] = value;
    }
    count++;
  }

  /** A value that holds it elsewhere. */
  void holds(int value) {
    if (holdings < most) {
      holding = roomFor(holding, holdings);
      holding[holdings++] = value;
    }
    count++;
  }

  private static int[] roomFor(int[] values, int used) {
    return used < values.length ? values : Arrays.copyOf(values, 2 * used);
  }

  /** How many fit at all. */
  int count() {
    return count;
  }

  /** Those that begin with it first; at most as many as there was room for. */
  IntStream first(int wanted) {
    return IntStream.concat(
            Arrays.stream(beginning, 0, beginnings), Arrays.stream(holding, 0, holdings))
        .limit(wanted);
  }
}
