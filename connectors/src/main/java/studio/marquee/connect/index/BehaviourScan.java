package studio.marquee.connect.index;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import studio.marquee.connect.seal.SealedBlocks;
import studio.marquee.model.problem.ProblemException;

/**
 * Finds the people whose rows pass, chunk by chunk, each chunk for itself. Whatever is asked is
 * answered while a chunk lies open, and whatever is asked of the same rows from one look at them.
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

  /** What is asked of the rows of one person that pass. */
  record Asked(RowTest rows, PersonTest test) {}

  /** For all that is asked one bit for each person; each chunk is opened once. */
  Map<Asked, long[]> people(Collection<Asked> all) throws ProblemException, InterruptedException {
    int words = part.rows().size() * (BehaviourPart.CHUNK >> 6);
    Map<Asked, long[]> people = new HashMap<>();
    Map<RowTest, List<Found>> looks = new LinkedHashMap<>();
    for (Asked asked : all) {
      long[] found = people.computeIfAbsent(asked, _ -> new long[words]);
      looks
          .computeIfAbsent(asked.rows(), _ -> new ArrayList<>())
          .add(new Found(asked.test(), found));
    }
    scanning.run(part.rows().size(), () -> new PeopleLane(looks));
    return people;
  }

  /** Who pass a test. */
  private static final class Found {
    private final PersonTest test;
    private final long[] words;

    Found(PersonTest test, long[] words) {
      this.test = test;
      this.words = words;
    }
  }

  /** What one thread needs. */
  private final class PeopleLane implements Scanning.Lane {
    private final BehaviourChunk chunk;
    private final Map<RowTest, List<Found>> looks;
    private final int[] ranks = new int[BehaviourPart.CHUNK + 1];
    private final long[] numbers = new long[BehaviourPart.CHUNK];

    PeopleLane(Map<RowTest, List<Found>> looks) throws ProblemException {
      this.chunk = new BehaviourChunk(blocks, part);
      this.looks = looks;
    }

    @Override
    public void take(int number) throws ProblemException {
      chunk.go(number);
      int word = number * (BehaviourPart.CHUNK >> 6);
      for (Map.Entry<RowTest, List<Found>> look : looks.entrySet()) {
        long[] passing = chunk.passing(look.getKey());
        chunk.showRanks(passing, ranks);
        for (Found one : look.getValue()) {
          CodeScan.scan(numbers, chunk.people(), asked(one.test, passing), one.words, word);
        }
      }
    }

    /** Leaves the number of each person, and says which numbers pass. */
    private Codes asked(PersonTest test, long[] passing) throws ProblemException {
      return switch (test) {
        case PersonTest.Count(var codes) -> {
          count();
          yield codes;
        }
        case PersonTest.Total(var of, var codes, var least) -> {
          add(sums(of, passing), least);
          yield codes;
        }
        case PersonTest.Extreme(var of, var end, var codes) -> {
          compare(values(of, passing), end);
          yield codes;
        }
      };
    }

    private void count() {
      int[] upTo = ranks;
      long[] into = numbers;
      int people = chunk.people();
      for (int person = 0; person < people; person++) {
        into[person] = upTo[person + 1] - upTo[person] + 1L;
      }
    }

    private void add(long[] sums, long least) {
      int[] upTo = ranks;
      long[] into = numbers;
      int people = chunk.people();
      long before = 0;
      for (int person = 0; person < people; person++) {
        long sum = sums[upTo[person + 1]];
        into[person] = sum - before - least + 1;
        before = sum;
      }
    }

    private void compare(long[] values, PersonTest.End end) {
      boolean isLeast = end == PersonTest.End.LEAST;
      for (int person = 0; person < chunk.people(); person++) {
        long extreme = 0;
        for (int rank = ranks[person]; rank < ranks[person + 1]; rank++) {
          long code = values[rank];
          boolean isFurther = extreme == 0 || (isLeast ? code < extreme : code > extreme);
          extreme = code != 0 && isFurther ? code : extreme;
        }
        numbers[person] = extreme;
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
        rank = values(bytes, width, word << 6, passing[word], values, rank);
      }
      return values;
    }

    /** Behind the last row the bits say nothing, but there is no room for them either. */
    private static int values(
        byte[] bytes, int width, int first, long bits, long[] into, int from) {
      int rank = from;
      switch (width) {
        case 2 -> {
          for (long left = bits; left != 0 && rank < into.length; left &= left - 1) {
            int row = first + Long.numberOfTrailingZeros(left);
            into[rank++] = (short) Packing.SHORTS.get(bytes, row << 1) & 0xFFFFL;
          }
        }
        case 4 -> {
          for (long left = bits; left != 0 && rank < into.length; left &= left - 1) {
            int row = first + Long.numberOfTrailingZeros(left);
            into[rank++] = (int) Packing.INTS.get(bytes, row << 2) & 0xFFFF_FFFFL;
          }
        }
        default -> {
          for (long left = bits; left != 0 && rank < into.length; left &= left - 1) {
            int row = first + Long.numberOfTrailingZeros(left);
            into[rank++] = Packing.at(bytes, width, row);
          }
        }
      }
      return rank;
    }

    @Override
    public void close() throws ProblemException {
      chunk.close();
    }
  }
}
