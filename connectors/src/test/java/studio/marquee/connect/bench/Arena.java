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
 */
final class Arena {
  private static final int MANY_WARM_UPS = 20;
  private static final int MOST_REPEATS = 3;

  /** What takes a millisecond is not translated for good after a few runs. */
  private static final long LEAST_WARM_UP = 1_500_000_000L;

  private final int blocks;
  private final int pairsInABlock;
  private final int warmUps;
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
    long started = System.nanoTime();
    for (int i = 0; i < warmUps || System.nanoTime() - started < LEAST_WARM_UP; i++) {
      long ours = contest.oursOnce().once();
      long rival = contest.rivalOnce().once();
      if (ours != rival) {
        throw new IllegalStateException(
            "%s: ours says %d, the rival %d".formatted(contest.name(), ours, rival));
      }
      calibration.read();
    }
    List<Pair> pairs = new ArrayList<>();
    int discarded = 0;
    for (int block = 0; block < blocks; block++) {
      for (int attempt = 0; ; attempt++) {
        Reading before = calibration.read();
        List<Pair> measured = block(contest);
        Reading after = calibration.read();
        if (Calibration.isSteady(before, after) || attempt == MOST_REPEATS) {
          pairs.addAll(measured);
          break;
        }
        discarded++;
      }
    }
    return new Outcome(contest, pairs, blocks, discarded);
  }

  String walls() {
    return calibration.walls();
  }

  /** What all processors together read from memory, in bytes a nanosecond. */
  double reading(SegmentCounter.Shares shares) {
    return calibration.reading(shares);
  }

  private List<Pair> block(Contest contest) throws Exception {
    List<Pair> pairs = new ArrayList<>();
    boolean isOursFirst = lot.nextBoolean();
    for (int i = 0; i < pairsInABlock; i++) {
      long ours;
      long rival;
      if (isOursFirst) {
        ours = nanos(contest.oursOnce());
        rival = nanos(contest.rivalOnce());
      } else {
        rival = nanos(contest.rivalOnce());
        ours = nanos(contest.oursOnce());
      }
      pairs.add(new Pair(ours, rival));
      isOursFirst = !isOursFirst;
    }
    return pairs;
  }

  private static long nanos(Contest.Run run) throws Exception {
    long started = System.nanoTime();
    run.once();
    return System.nanoTime() - started;
  }
}
