package studio.marquee.connect.bench;

import java.util.List;

/**
 * How long ours takes with nothing in between.
 *
 * @param sorted nanoseconds of each run, the shortest first
 * @param discarded blocks that were repeated because the machine changed meanwhile
 */
record Latency(Contest contest, List<Long> sorted, int blocks, int discarded) {
  Latency {
    sorted = sorted.stream().sorted().toList();
  }

  double millis(int percent) {
    int last = sorted.size() - 1;
    return sorted.get((int) Math.min(last, Math.ceil(last * percent / 100.0))) / 1e6;
  }

  boolean isReached() {
    Contest.Within within = contest.within();
    return millis(within.percent()) <= within.millis();
  }
}
