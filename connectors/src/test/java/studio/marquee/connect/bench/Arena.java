package studio.marquee.connect.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import studio.marquee.connect.bench.Calibration.Reading;
import studio.marquee.connect.bench.Outcome.Pair;
import studio.marquee.model.member.SegmentCounter;

/**
 * Runs a contest in one process: warmed up, answers compared first, then blocks of pairs in turn
 * (ours, rival, rival, ours), the first of each block drawn by lot, each block between two readings
 * of a calibration. A block during which the machine changed is repeated, at most three times; none
 * is dropped because of its own result.
 *
 * <p>What takes seconds is run less often, and what takes no time more often, so that each contest
 * takes about {@code -Dbench.seconds}, and blocks are long enough to tell them apart.
 */
final class Arena {
  private static final int MANY_WARM_UPS = 20;
  private static final int LEAST_WARM_UPS = 2;
  private static final int MOST_REPEATS = 3;
  private static final int LEAST_BLOCKS = 3;
  private static final int LEAST_PAIRS = 2;
  private static final int MOST_TIMES_PLANNED = 3;
  private static final int MOST_PAIRS = 60;
  private static final int MOST_ALONE = 50;
  private static final long LONG_BLOCK = 500_000_000L;

  /** What takes a millisecond is not translated for good after a few runs. */
  private static final long LEAST_WARM_UP = 1_500_000_000L;

  private final int blocks;
  private final int pairsInABlock;
  private final int warmUps;
  private final long time = Long.getLong("bench.seconds", 20) * 1_000_000_000L;
  private final Calibration calibration = new Calibration();
  private final SplittableRandom lot = new SplittableRandom(7);

  Arena(int blocks, int pairsInABlock) {
    this(blocks, pairsInABlock, MANY_WARM_UPS);
  }

  /** For contests that take seconds, which need fewer runs before they are measured. */
  Arena(int blocks, int pairsInABlock, int warmUps) {
    this.blocks = blocks;
    this.pairsInABlock = pairsInABlock;
    this.warmUps = warmUps;
  }

  Outcome run(Contest contest) throws Exception {
    return all(List.of(contest)).getFirst();
  }

  /**
   * A contest, and the same with more work on our side: block by block in turn, so that nothing but
   * that work can make the one slower than the other.
   */
  List<Outcome> runWithSlowed(Contest contest) throws Exception {
    return all(List.of(contest, contest.slowed()));
  }

  /** Contests that take about as long as the first of them. */
  private List<Outcome> all(List<Contest> contests) throws Exception {
    long shortest = warmedUp(contests.getFirst());
    int pairs = inABlock(shortest, pairsInABlock, MOST_PAIRS);
    if (shortest * pairs * LEAST_BLOCKS > time) {
      pairs = LEAST_PAIRS;
    }
    int most = fitting(shortest * pairs);
    List<List<Pair>> measured =
        contests.stream().map(_ -> (List<Pair>) new ArrayList<Pair>()).toList();
    int[] discarded = new int[contests.size()];
    long end = System.nanoTime() + 2 * time * contests.size();
    int block = 0;
    for (; isWanted(block, most, measured) && isInTime(block, end); block++) {
      boolean isOursFirst = lot.nextBoolean();
      for (int i = 0; i < contests.size(); i++) {
        Contest contest = contests.get(i);
        Steady<Pair> steady = steady(pairs, run -> pair(contest, isOursFirst == (run % 2 == 0)));
        measured.get(i).addAll(steady.runs());
        discarded[i] += steady.discarded();
      }
    }
    List<Outcome> outcomes = new ArrayList<>();
    for (int i = 0; i < contests.size(); i++) {
      outcomes.add(new Outcome(contests.get(i), measured.get(i), block, discarded[i]));
    }
    return outcomes;
  }

  /**
   * What wavers so much that three tenths more could not be told from it is measured longer,
   * whichever of the two is the faster.
   */
  private static boolean isWanted(int block, int planned, List<List<Pair>> measured) {
    return block < planned
        || (block < planned * MOST_TIMES_PLANNED && measured.stream().anyMatch(Outcome::isVague));
  }

  /** How many nanoseconds a pair takes at best. */
  private long warmedUp(Contest contest) throws Exception {
    long started = System.nanoTime();
    long shortest = Long.MAX_VALUE;
    for (int i = 0; isCold(i, System.nanoTime() - started); i++) {
      long before = System.nanoTime();
      pair(contest, true);
      shortest = Math.min(shortest, System.nanoTime() - before);
      calibration.read();
    }
    return shortest;
  }

  private boolean isCold(int run, long nanos) {
    return run < Math.min(LEAST_WARM_UPS, warmUps)
        || (run < warmUps && nanos < time / 4)
        || nanos < Math.min(LEAST_WARM_UP, time / 4);
  }

  /** Where the machine never stays as it is, blocks that are repeated would take for ever. */
  private static boolean isInTime(int block, long end) {
    return block < LEAST_BLOCKS || System.nanoTime() < end;
  }

  private static int inABlock(long nanos, int least, int most) {
    return Math.clamp(LONG_BLOCK / Math.max(1, nanos), least, most);
  }

  private int fitting(long nanos) {
    return (int) Math.min(blocks, Math.max(LEAST_BLOCKS, time / Math.max(1, nanos)));
  }

  /** Ours with nothing in between, in a quarter of the time. */
  Latency alone(Contest contest) throws Exception {
    long shortest = Long.MAX_VALUE;
    long started = System.nanoTime();
    for (int i = 0; i < LEAST_WARM_UPS || System.nanoTime() - started < LONG_BLOCK; i++) {
      shortest = Math.min(shortest, timed(contest.oursOnce()).nanos());
    }
    int runs = inABlock(shortest, LEAST_PAIRS, MOST_ALONE);
    int most = fitting(4 * shortest * runs);
    List<Long> measured = new ArrayList<>();
    int discarded = 0;
    long end = System.nanoTime() + time / 2;
    int block = 0;
    for (; block < most && isInTime(block, end); block++) {
      Steady<Long> steady = steady(runs, _ -> timed(contest.oursOnce()).nanos());
      measured.addAll(steady.runs());
      discarded += steady.discarded();
    }
    return new Latency(contest, measured, block, discarded);
  }

  /** A block during which the machine stayed as it was, or the last try. */
  private record Steady<T>(List<T> runs, int discarded) {}

  /** Measures once. */
  @FunctionalInterface
  private interface Measuring<T> {
    T once(int number) throws Exception;
  }

  private <T> Steady<T> steady(int runs, Measuring<T> measuring) throws Exception {
    for (int attempt = 0; ; attempt++) {
      Reading before = calibration.read();
      List<T> measured = new ArrayList<>();
      for (int i = 0; i < runs; i++) {
        measured.add(measuring.once(i));
      }
      Reading after = calibration.read();
      if (Calibration.isSteady(before, after) || attempt == MOST_REPEATS) {
        return new Steady<>(measured, attempt);
      }
    }
  }

  /** Two times, of answers that are the same. */
  private static Pair pair(Contest contest, boolean isOursFirst) throws Exception {
    Timed first = timed(isOursFirst ? contest.oursOnce() : contest.rivalOnce());
    Timed second = timed(isOursFirst ? contest.rivalOnce() : contest.oursOnce());
    if (first.answer() != second.answer()) {
      throw new IllegalStateException(
          "%s: ours and the rival say %d and %d"
              .formatted(contest.name(), first.answer(), second.answer()));
    }
    return isOursFirst
        ? new Pair(first.nanos(), second.nanos())
        : new Pair(second.nanos(), first.nanos());
  }

  private record Timed(long nanos, long answer) {}

  private static Timed timed(Contest.Run run) throws Exception {
    long started = System.nanoTime();
    long answer = run.once();
    return new Timed(System.nanoTime() - started, answer);
  }

  String walls() {
    return calibration.walls();
  }

  /** What all processors together read from memory, in bytes a nanosecond. */
  double reading(SegmentCounter.Shares shares) {
    return calibration.reading(shares);
  }
}
