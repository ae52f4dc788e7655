package studio.marquee.connect.bench;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * What a contest gave.
 *
 * @param pairs nanoseconds of ours and the rival's, measured next to each other
 * @param discarded blocks that were repeated because the machine changed meanwhile
 */
record Outcome(Contest contest, List<Pair> pairs, int blocks, int discarded) {
  private static final int RESAMPLES = 4_000;

  /** Two medians lie a factor of 1.3 apart when each is known to within as much as this. */
  private static final double MOST_VAGUE = 1.12;

  /** Two times that were measured one after the other. */
  record Pair(long ours, long rival) {
    double ratio() {
      return (double) ours / rival;
    }
  }

  double medianRatio() {
    return median(pairs.stream().mapToDouble(Pair::ratio).toArray());
  }

  /** The interval that holds the median in 95 of 100 resamplings. */
  double[] interval() {
    return interval(pairs);
  }

  /** Whether the median is not known well enough to tell it from one that is 1.3 times as large. */
  static boolean isVague(List<Pair> pairs) {
    double[] interval = interval(pairs);
    return interval[1] / interval[0] > MOST_VAGUE;
  }

  private static double[] interval(List<Pair> pairs) {
    double[] ratios = pairs.stream().mapToDouble(Pair::ratio).toArray();
    SplittableRandom random = new SplittableRandom(20_261_121);
    double[] medians = new double[RESAMPLES];
    double[] sample = new double[ratios.length];
    for (int i = 0; i < RESAMPLES; i++) {
      for (int j = 0; j < sample.length; j++) {
        sample[j] = ratios[random.nextInt(ratios.length)];
      }
      medians[i] = median(sample.clone());
    }
    Arrays.sort(medians);
    return new double[] {medians[RESAMPLES / 40], medians[RESAMPLES - 1 - RESAMPLES / 40]};
  }

  /** Only the bad end of the interval decides. */
  boolean isReached() {
    return interval()[1] <= contest.goal();
  }

  /** Whether it is worse for certain: the intervals do not touch. */
  boolean isWorseThan(Outcome other) {
    return interval()[0] > other.interval()[1];
  }

  double oursMillis(double quantile) {
    return quantile(pairs.stream().mapToDouble(Pair::ours).toArray(), quantile) / 1e6;
  }

  double rivalMillis(double quantile) {
    return quantile(pairs.stream().mapToDouble(Pair::rival).toArray(), quantile) / 1e6;
  }

  private static double median(double[] values) {
    return quantile(values, 0.5);
  }

  private static double quantile(double[] values, double quantile) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[(int) Math.min(sorted.length - 1, Math.round(quantile * (sorted.length - 1)))];
  }
}
