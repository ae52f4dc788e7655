package studio.marquee.connect.bench;

import java.util.SplittableRandom;

/**
 * A piece of work that never changes. When it takes another time before a block than after it, the
 * machine changed meanwhile and the block says nothing.
 */
final class Calibration {
  private static final int WORDS = 10_000_000 / 64;
  private static final int COPIED = 64 << 20;
  private static final int ROUNDS = 20;

  private final long[] one = new SplittableRandom(1).longs(WORDS).toArray();
  private final long[] other = new SplittableRandom(2).longs(WORDS).toArray();
  private final byte[] from = new byte[COPIED];
  private final byte[] to = new byte[COPIED];

  /** Nanoseconds, and a number that depends on all the work so that none of it is left out. */
  record Reading(long nanos, long proof) {}

  Reading read() {
    long started = System.nanoTime();
    long proof = 0;
    for (int round = 0; round < ROUNDS; round++) {
      for (int i = 0; i < WORDS; i++) {
        proof += Long.bitCount(one[i] & other[i]);
      }
    }
    System.arraycopy(from, 0, to, 0, COPIED);
    return new Reading(System.nanoTime() - started, proof + to[COPIED - 1]);
  }

  static boolean isSteady(Reading before, Reading after) {
    double ratio = (double) after.nanos() / before.nanos();
    return ratio < 1.15 && ratio > 1 / 1.15;
  }
}
