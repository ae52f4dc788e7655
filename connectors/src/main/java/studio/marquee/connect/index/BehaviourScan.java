package studio.marquee.connect.index;

import java.util.List;
import studio.marquee.connect.seal.SealedBlocks;
import studio.marquee.model.problem.ProblemException;

/**
 * Finds the people whose rows pass, chunk by chunk, each chunk for itself. Whatever is asked of the
 * same rows is answered from one look at them.
 */
final class BehaviourScan {
  private final Scanning scanning;
  private final SealedBlocks blocks;
  private final BehaviourPart part;

  BehaviourScan(Scanning scanning, SealedBlocks blocks, BehaviourPart part) {
    this.scanning = scanning;
    this.blocks = blocks;
    this.part = part;
  }

  /**
   * One bit for each person.
   *
   * @return for each test who pass it
   */
  List<long[]> people(RowTest rows, List<PersonTest> tests)
      throws ProblemException, InterruptedException {
    int words = part.rows().size() * (BehaviourPart.CHUNK >> 6);
    List<Found> found = tests.stream().map(test -> new Found(test, new long[words])).toList();
    scanning.run(part.rows().size(), () -> new PeopleLane(rows, found));
    return found.stream().map(Found::words).toList();
  }

  /** Who pass a test. */
  private static final class Found {
    private final PersonTest test;
    private final long[] words;

    Found(PersonTest test, long[] words) {
      this.test = test;
      this.words = words;
    }

    long[] words() {
      return words;
    }
  }

  /** What one thread needs. */
  private final class PeopleLane implements Scanning.Lane {
    private final BehaviourChunk chunk;
    private final RowTest rows;
    private final List<Found> found;
    private final int[] ranks = new int[BehaviourPart.CHUNK + 1];

    PeopleLane(RowTest rows, List<Found> found) throws ProblemException {
      this.chunk = new BehaviourChunk(blocks, part);
      this.rows = rows;
      this.found = found;
    }

    @Override
    public void take(int number) throws ProblemException {
      chunk.go(number);
      long[] passing = chunk.passing(rows);
      chunk.showRanks(passing, ranks);
      int word = number * (BehaviourPart.CHUNK >> 6);
      for (Found one : found) {
        switch (one.test) {
          case PersonTest.Count(var codes) -> count(codes, one.words, word);
          case PersonTest.Total(var of, var codes, var least) ->
              add(sums(of, passing), codes, least, one.words, word);
          case PersonTest.Extreme(var of, var end, var codes) ->
              compare(values(of, passing), end, codes, one.words, word);
        }
      }
    }

    private void count(Codes codes, long[] words, int firstWord) {
      int[] upTo = ranks;
      int people = chunk.people();
      for (int from = 0; from < people; from += Long.SIZE) {
        int length = Math.min(Long.SIZE, people - from);
        long bits = 0;
        for (int i = 0; i < length; i++) {
          bits |= codes.bit(upTo[from + i + 1] - upTo[from + i] + 1L) << i;
        }
        words[firstWord + (from >> 6)] = bits;
      }
    }

    private void add(long[] sums, Codes codes, long least, long[] words, int firstWord) {
      int[] upTo = ranks;
      int people = chunk.people();
      for (int from = 0; from < people; from += Long.SIZE) {
        int length = Math.min(Long.SIZE, people - from);
        long bits = 0;
        for (int i = 0; i < length; i++) {
          long sum = sums[upTo[from + i + 1]] - sums[upTo[from + i]];
          bits |= codes.bit(sum - least + 1) << i;
        }
        words[firstWord + (from >> 6)] = bits;
      }
    }

    private void compare(
        long[] values, PersonTest.End end, Codes codes, long[] words, int firstWord) {
      boolean isLeast = end == PersonTest.End.LEAST;
      for (int person = 0; person < chunk.people(); person++) {
        long extreme = 0;
        for (int rank = ranks[person]; rank < ranks[person + 1]; rank++) {
          long code = values[rank];
          boolean isFurther = extreme == 0 || (isLeast ? code < extreme : code > extreme);
          extreme = code != 0 && isFurther ? code : extreme;
        }
        words[firstWord + (person >> 6)] |= codes.bit(extreme) << person;
      }
    }

    /** What the values of the passing rows add up to before each of them, and behind the last. */
    private long[] sums(IndexedColumn of, long[] passing) throws ProblemException {
      Coding.Measured coding = (Coding.Measured) of.coding();
      long[] values = values(of, passing);
      long[] sums = new long[values.length + 1];
      long sum = 0;
      for (int rank = 0; rank < values.length; rank++) {
        sum += values[rank] == 0 ? 0 : coding.value(values[rank]);
        sums[rank + 1] = sum;
      }
      return sums;
    }

    /** The codes of the passing rows alone. */
    private long[] values(IndexedColumn of, long[] passing) throws ProblemException {
      byte[] bytes = chunk.values(of);
      int width = of.coding().width();
      long[] values = new long[ranks[chunk.people()]];
      int rank = 0;
      for (int word = 0; rank < values.length; word++) {
        for (long bits = passing[word]; bits != 0 && rank < values.length; bits &= bits - 1) {
          int row = (word << 6) + Long.numberOfTrailingZeros(bits);
          values[rank++] = Packing.at(bytes, width, row);
        }
      }
      return values;
    }

    @Override
    public void close() throws ProblemException {
      chunk.close();
    }
  }
}
