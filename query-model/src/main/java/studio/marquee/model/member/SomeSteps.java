package studio.marquee.model.member;

import java.util.Arrays;

/**
 * Everybody who passes at least so many inputs, more than one and fewer than all. It is kept who
 * has passed at least 1, 2, … of the inputs so far, up to one more than are needed.
 */
final class SomeSteps extends Steps {
  private final int needed;
  private final long[][] atLeast;

  SomeSteps(int needed, int inputs) {
    super(inputs);
    this.needed = needed;
    this.atLeast = new long[needed + 1][Stretch.WORDS];
  }

  @Override
  void go(long[][] inputs, int length) {
    Words.anyOfTwo(inputs[0], inputs[1], atLeast[0], atLeast[1], length);
    for (int n = 2; n <= needed; n++) {
      Arrays.fill(atLeast[n], 0, length, 0L);
    }
    if (needed == 2) {
      reach(1, Words.count(atLeast[1], length));
    }
    for (int i = 2; i < size(); i++) {
      reach(i, needed == 2 ? two(inputs[i], length) : more(i, inputs[i], length));
    }
  }

  private int two(long[] next, int length) {
    return Words.twoWith(atLeast[0], atLeast[1], atLeast[2], next, length);
  }

  /** From the most down, so that each is worked out from what the one below it was before. */
  private int more(int input, long[] next, int length) {
    int enough = 0;
    for (int n = Math.min(needed, input); n > 0; n--) {
      int count = Words.moreWith(atLeast[n - 1], atLeast[n], next, length);
      enough = n == needed - 1 ? count : enough;
    }
    Words.either(atLeast[0], next, atLeast[0], length);
    return enough;
  }

  @Override
  long[] result() {
    return atLeast[needed - 1];
  }

  @Override
  void showEnough(long[] among, long[] into, int length) {
    Words.bothWithout(among, atLeast[needed - 1], atLeast[needed], into, length);
  }

  @Override
  void showOneShort(long[] among, long[] into, int length) {
    Words.bothWithout(among, atLeast[needed - 2], atLeast[needed - 1], into, length);
  }
}
