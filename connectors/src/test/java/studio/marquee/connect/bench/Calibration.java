package studio.marquee.connect.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;
import studio.marquee.model.member.SegmentCounter;

/**
 * A piece of work that never changes. When it takes another time before a block than after it, the
 * machine changed meanwhile and the block says nothing.
 */
final class Calibration {
  private static final int WORDS = 10_000_000 / 64;
  private static final int COPIED = 64 << 20;
  private static final int ROUNDS = 20;
  private static final int TRIES = 5;
  private static final int MIXED = 100_000_000;

  private final long[] one = new SplittableRandom(1).longs(WORDS).toArray();
  private final long[] other = new SplittableRandom(2).longs(WORDS).toArray();
  private final byte[] from = new byte[COPIED];
  private final byte[] to = new byte[COPIED];

  /** Nanoseconds, and a number that depends on all the work so that none of it is left out. */
  record Reading(long nanos, long proof) {}

  Reading read() {
    long started = System.nanoTime();
    long proof = popcounts();
    System.arraycopy(from, 0, to, 0, COPIED);
    return new Reading(System.nanoTime() - started, proof + to[COPIED - 1]);
  }

  private long popcounts() {
    long both = 0;
    for (int round = 0; round < ROUNDS; round++) {
      for (int i = 0; i < WORDS; i++) {
        both += Long.bitCount(one[i] & other[i]);
      }
    }
    return both;
  }

  static boolean isSteady(Reading before, Reading after) {
    double ratio = (double) after.nanos() / before.nanos();
    return ratio < 1.15 && ratio > 1 / 1.15;
  }

  /** What this machine can do at best, to hold times against. */
  String walls() {
    long started = System.nanoTime();
    long proof = popcounts();
    long counted = System.nanoTime() - started;
    started = System.nanoTime();
    System.arraycopy(from, 0, to, 0, COPIED);
    long copied = System.nanoTime() - started;
    if (proof == 0) {
      throw new IllegalStateException("two random sets have members in common");
    }
    double popcountMicros = counted / 1e3 / ROUNDS;
    int processors = Runtime.getRuntime().availableProcessors();
    return ("two sets of 10 million bits and-ed and counted in %.0f µs, memory copied at %.1f GB/s,"
            + " %d processors together do %.2f times as much as one alone")
        .formatted(popcountMicros, 2.0 * COPIED / copied, processors, together(processors));
  }

  /** Processors that are halves of one core do little more than one; the median of some tries. */
  private static double together(int processors) {
    double[] times = new double[TRIES];
    for (int attempt = 0; attempt < TRIES; attempt++) {
      times[attempt] = (double) processors * mixing(1) / mixing(processors);
    }
    Arrays.sort(times);
    return times[TRIES / 2];
  }

  /** How long as many threads take for as much work each. */
  private static long mixing(int threads) {
    long started = System.nanoTime();
    long proof = LongStream.range(0, threads).parallel().map(Calibration::mixed).sum();
    long nanos = System.nanoTime() - started;
    if (proof == 0) {
      throw new IllegalStateException("nothing was mixed");
    }
    return nanos;
  }

  /** Work on numbers alone, some of it waiting for what came before and some not. */
  private static long mixed(long seed) {
    long one = seed + 1;
    long two = seed + 2;
    long three = seed + 3;
    for (int i = 0; i < MIXED; i++) {
      one = one * 3 + 1;
      two ^= two << 7;
      three += three >> 3;
    }
    return (one ^ two ^ three) | 1;
  }

  /** What all processors together read from memory, in bytes a nanosecond; the best of some. */
  double reading(SegmentCounter.Shares shares) {
    long[] much = new long[COPIED / Long.BYTES * 4];
    Arrays.fill(much, 3);
    int each = much.length / shares.pieces();
    AtomicLong proof = new AtomicLong();
    double best = 0;
    for (int round = 0; round < ROUNDS; round++) {
      List<Runnable> pieces = new ArrayList<>();
      for (int piece = 0; piece < shares.pieces(); piece++) {
        int from = piece * each;
        pieces.add(() -> proof.addAndGet(sum(much, from, each)));
      }
      long started = System.nanoTime();
      shares.run(pieces);
      best = Math.max(best, 8.0 * each * shares.pieces() / (System.nanoTime() - started));
    }
    if (proof.get() != 3L * each * shares.pieces() * ROUNDS) {
      throw new IllegalStateException("not everything was read");
    }
    return best;
  }

  private static long sum(long[] all, int from, int length) {
    long sum = 0;
    for (int i = from; i < from + length; i++) {
      sum += all[i];
    }
    return sum;
  }
}
