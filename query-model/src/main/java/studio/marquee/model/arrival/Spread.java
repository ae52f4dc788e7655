package studio.marquee.model.arrival;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How the values of an attribute lie in buckets, as shares of the rows that have one. No value is
 * held: texts fall into buckets by a hash, numbers between edges of two significant digits.
 *
 * @param scheme how buckets are told apart; only spreads of one scheme can be compared
 * @param edges for numbers where one bucket ends and the next begins
 * @param rows how many have a value
 */
public record Spread(String scheme, List<Double> edges, long rows, Map<String, Double> shares) {
  /** The bucket for whatever lies in none of its own. */
  public static final String REST = "rest";

  /** A bucket of fewer rows than this goes into the rest before anything is remembered. */
  public static final int LEAST_ROWS_IN_A_BUCKET = 20;

  /** Of fewer rows nothing is remembered. */
  public static final int LEAST_ROWS = 500;

  public Spread {
    edges = List.copyOf(edges);
    shares = Map.copyOf(shares);
  }

  /** Shares of counted rows; small buckets are gone into the rest. */
  public static Spread of(String scheme, List<Double> edges, Map<String, Long> counts) {
    long rows = counts.values().stream().mapToLong(Long::longValue).sum();
    Map<String, Double> shares = new TreeMap<>();
    counts.forEach((bucket, count) -> {
      String place = count < LEAST_ROWS_IN_A_BUCKET ? REST : bucket;
      shares.merge(place, rounded((double) count / rows), Double::sum);
    });
    return new Spread(scheme, edges, rows, shares);
  }

  /** Whether there are enough rows to say anything about them as a whole. */
  public boolean isTelling() {
    return rows >= LEAST_ROWS;
  }

  public boolean isComparableWith(Spread other) {
    return scheme.equals(other.scheme) && edges.equals(other.edges);
  }

  /**
   * The population stability index against an earlier spread: the sum over all buckets of (new −
   * old) × ln(new ÷ old). A bucket that one of the two does not know counts as part of the rest;
   * shares of less than one in ten thousand count as that.
   */
  public double indexAgainst(Spread before) {
    Map<String, double[]> pairs = new LinkedHashMap<>();
    before.shares.forEach((bucket, share) -> pair(pairs, before, this, bucket)[0] += share);
    shares.forEach((bucket, share) -> pair(pairs, before, this, bucket)[1] += share);
    double index = 0;
    for (double[] pair : pairs.values()) {
      double old = Math.max(pair[0], 1e-4);
      double now = Math.max(pair[1], 1e-4);
      index += (now - old) * Math.log(now / old);
    }
    return index;
  }

  /** What the index comes to by chance alone, about, for samples of these sizes. */
  public double chanceAgainst(Spread before) {
    int buckets = Math.max(shares.size(), before.shares.size());
    return Math.max(0, buckets - 1) * (1.0 / Math.max(1, rows) + 1.0 / Math.max(1, before.rows));
  }

  private static double[] pair(
      Map<String, double[]> pairs, Spread one, Spread other, String bucket) {
    boolean isShared = one.shares.containsKey(bucket) && other.shares.containsKey(bucket);
    return pairs.computeIfAbsent(isShared ? bucket : REST, _ -> new double[2]);
  }

  private static double rounded(double share) {
    return Math.round(share * 1e6) / 1e6;
  }
}
