package studio.marquee.connect.index;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import studio.marquee.connect.seal.SealedBlocks;
import studio.marquee.model.problem.ProblemException;

/**
 * Finds the people who did one thing after another. The times of each step are taken out of the
 * rows of a person, in order. For each time of the first step the times of the next are gone
 * through as long as they are near enough; what must not have happened is looked for by halving.
 */
final class SequenceScan {
  private final Scanning scanning;
  private final SealedBlocks blocks;
  private final List<Step> steps;
  private final OptionalLong span;

  /**
   * Says what to look for.
   *
   * @param span how long it may take from the first step to the last, in the unit of the times
   */
  SequenceScan(Scanning scanning, SealedBlocks blocks, List<Step> steps, OptionalLong span) {
    this.scanning = scanning;
    this.blocks = blocks;
    this.steps = List.copyOf(steps);
    this.span = span;
  }

  /**
   * A step of it.
   *
   * @param within how long after the step before it
   */
  record Step(
      BehaviourPart part, RowTest rows, IndexedColumn time, boolean isDone, OptionalLong within) {}

  /** One bit for each person. */
  long[] people() throws ProblemException, InterruptedException {
    int chunks = steps.getFirst().part().rows().size();
    long[] words = new long[chunks * (BehaviourPart.CHUNK >> 6)];
    scanning.run(chunks, () -> new PeopleLane(words));
    return words;
  }

  /** The times of one step, for one person after the other. */
  private static final class Times implements AutoCloseable {
    private final Step step;
    private final BehaviourChunk chunk;
    private long[] passing = new long[0];
    private byte[] codes = new byte[0];
    private long[] times = new long[16];
    private int count;

    Times(SealedBlocks blocks, Step step) throws ProblemException {
      this.step = step;
      this.chunk = new BehaviourChunk(blocks, step.part());
    }

    void go(int number) throws ProblemException {
      chunk.go(number);
      passing = chunk.passing(step.rows());
      codes = chunk.values(step.time());
    }

    void of(int person) {
      Coding.Measured coding = (Coding.Measured) step.time().coding();
      int width = coding.width();
      int end = chunk.end(person);
      count = 0;
      int row = BehaviourChunk.next(passing, chunk.begin(person), end);
      while (row < end) {
        long code = Packing.at(codes, width, row);
        if (code != 0) {
          if (count == times.length) {
            times = Arrays.copyOf(times, 2 * count);
          }
          times[count++] = coding.value(code);
        }
        row = BehaviourChunk.next(passing, row + 1, end);
      }
    }

    /** The place of the first time that is later. */
    int after(long time) {
      int from = 0;
      int to = count;
      while (from < to) {
        int middle = (from + to) >>> 1;
        if (times[middle] > time) {
          to = middle;
        } else {
          from = middle + 1;
        }
      }
      return from;
    }

    /** Whether there is a time behind one and before another. */
    boolean isBetween(long before, long end) {
      int first = after(before);
      long last =
          step.within().isEmpty() ? end : Math.min(end, before + step.within().getAsLong() + 1);
      return first < count && times[first] < last;
    }

    @Override
    public void close() throws ProblemException {
      chunk.close();
    }
  }

  /** What one thread needs. */
  private final class PeopleLane implements Scanning.Lane {
    private final List<Times> all = new ArrayList<>();
    private final long[] words;

    PeopleLane(long[] words) throws ProblemException {
      this.words = words;
      for (Step step : steps) {
        all.add(new Times(blocks, step));
      }
    }

    @Override
    public void take(int number) throws ProblemException {
      for (Times times : all) {
        times.go(number);
      }
      int first = number * BehaviourPart.CHUNK;
      for (int person = 0; person < all.getFirst().chunk.people(); person++) {
        if (did(person)) {
          words[(first + person) >> 6] |= 1L << (first + person);
        }
      }
    }

    private boolean did(int person) {
      for (Times times : all) {
        times.of(person);
        if (times.count == 0 && times.step.isDone()) {
          return false;
        }
      }
      Times start = all.getFirst();
      for (int i = 0; i < start.count; i++) {
        long time = start.times[i];
        if (follows(1, time, time)) {
          return true;
        }
      }
      return false;
    }

    /** Whether all steps from a position on follow upon a time. */
    private boolean follows(int position, long first, long before) {
      int next = position;
      while (next < all.size() && !all.get(next).step.isDone()) {
        next++;
      }
      if (next == all.size()) {
        return !happened(position, next, before, Long.MAX_VALUE);
      }
      Times found = all.get(next);
      long last = latest(found.step, first, before);
      for (int i = found.after(before); i < found.count && found.times[i] <= last; i++) {
        long time = found.times[i];
        if (!happened(position, next, before, time) && follows(next + 1, first, time)) {
          return true;
        }
      }
      return false;
    }

    private long latest(Step step, long first, long before) {
      long bySpan = span.isEmpty() ? Long.MAX_VALUE : first + span.getAsLong();
      long byStep = step.within().isEmpty() ? Long.MAX_VALUE : before + step.within().getAsLong();
      return Math.min(bySpan, byStep);
    }

    /** Whether anything happened that must not, between two steps that were done. */
    private boolean happened(int from, int to, long before, long end) {
      for (int position = from; position < to; position++) {
        if (all.get(position).isBetween(before, end)) {
          return true;
        }
      }
      return false;
    }

    @Override
    public void close() throws ProblemException {
      for (Times times : all) {
        times.close();
      }
    }
  }
}
