package studio.marquee.connect.demo;

import java.util.List;

/**
 * Chance that is fixed by seed, person and topic, so that a person's data depends neither on how
 * many others there are nor on the order they are made in. SplitMix64 is written out here, and
 * {@link StrictMath} used throughout, because the same seed must give the same brand on every
 * machine and every Java.
 */
final class Dice {
  private static final long GOLDEN = 0x9E3779B97F4A7C15L;
  private static final double MANY = 30;

  private long state;

  private Dice(long state) {
    this.state = state;
  }

  static Dice of(long seed, long number, Topic topic) {
    return new Dice(mix(mix(seed + GOLDEN * topic.number()) ^ (number * GOLDEN)));
  }

  private static long mix(long value) {
    long once = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
    long twice = (once ^ (once >>> 27)) * 0x94D049BB133111EBL;
    return twice ^ (twice >>> 31);
  }

  long next() {
    state += GOLDEN;
    return mix(state);
  }

  /** From 0 to just below 1. */
  double unit() {
    return (next() >>> 11) * 0x1.0p-53;
  }

  boolean chance(double probability) {
    return unit() < probability;
  }

  /** From 0 to bound - 1. */
  int below(int bound) {
    return (int) (((next() >>> 32) * bound) >>> 32);
  }

  /** Both ends included. */
  int between(int from, int to) {
    return from + below(to - from + 1);
  }

  <T> T oneOf(List<T> choices) {
    return choices.get(below(choices.size()));
  }

  /** About normal: mean 0, deviation 1, never beyond 4.3. */
  double bell() {
    double sum = unit() + unit() + unit() + unit() + unit() + unit();
    return (sum - 3) * StrictMath.sqrt(2);
  }

  /** Many small, few large: a log-normal with mean 1. */
  double skewed(double spread) {
    return StrictMath.exp(bell() * spread - spread * spread / 2);
  }

  /** How many times something happens that happens this often on average. */
  int times(double mean) {
    if (mean > MANY) {
      return (int) StrictMath.max(0, StrictMath.round(mean + bell() * StrictMath.sqrt(mean)));
    }
    double limit = StrictMath.exp(-mean);
    double product = unit();
    int count = 0;
    while (product > limit) {
      product *= unit();
      count++;
    }
    return count;
  }

  /** A waiting time with this mean. */
  double waiting(double mean) {
    return -mean * StrictMath.log(1 - unit());
  }
}
