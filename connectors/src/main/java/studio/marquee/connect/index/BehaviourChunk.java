package studio.marquee.connect.index;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import studio.marquee.connect.seal.SealedBlocks;
import studio.marquee.model.problem.ProblemException;

/** One chunk of a behaviour after the other, for one thread. Columns are opened when needed. */
final class BehaviourChunk implements AutoCloseable {
  private final SealedBlocks blocks;
  private final SealedBlocks.Reading reading;
  private final BehaviourPart part;
  private final Map<String, byte[]> columns = new HashMap<>();
  private final Set<String> opened = new HashSet<>();
  private final int[] begins = new int[BehaviourPart.CHUNK + 1];
  private byte[] counts = new byte[0];
  private int chunk = -1;
  private int rows;

  BehaviourChunk(SealedBlocks blocks, BehaviourPart part) throws ProblemException {
    this.blocks = blocks;
    this.reading = blocks.reading();
    this.part = part;
  }

  void go(int next) throws ProblemException {
    chunk = next;
    rows = part.rows().get(next);
    opened.clear();
    int block = part.counts().get(next);
    int people = part.peopleOf(next);
    counts = room(counts, blocks.length(block));
    reading.read(block, counts);
    int width = blocks.length(block) / people;
    if (width == 1) {
      addUp(people);
    } else {
      addUp(people, width);
    }
  }

  private void addUp(int people) {
    int[] into = begins;
    byte[] each = counts;
    int begin = 0;
    for (int person = 0; person < people; person++) {
      into[person] = begin;
      begin += each[person] & 0xFF;
    }
    into[people] = begin;
  }

  private void addUp(int people, int width) {
    int begin = 0;
    for (int person = 0; person < people; person++) {
      begins[person] = begin;
      begin += (int) Packing.at(counts, width, person);
    }
    begins[people] = begin;
  }

  int rows() {
    return rows;
  }

  int people() {
    return part.peopleOf(chunk);
  }

  /** Where the rows of a person begin, counted within the chunk. */
  int begin(int person) {
    return begins[person];
  }

  int end(int person) {
    return begins[person + 1];
  }

  byte[] values(IndexedColumn column) throws ProblemException {
    byte[] values = columns.getOrDefault(column.column(), new byte[0]);
    if (opened.add(column.column())) {
      int block = column.blocks().get(chunk);
      values = room(values, blocks.length(block));
      reading.read(block, values);
      columns.put(column.column(), values);
    }
    return values;
  }

  private static byte[] room(byte[] before, int length) {
    return before.length >= length ? before : new byte[length];
  }

  /** One more than the rows need. */
  private int words() {
    return (rows + 127) >> 6;
  }

  /** A bit for each row of the chunk that passes; behind the last row nothing is said. */
  long[] passing(RowTest test) throws ProblemException {
    long[] words = new long[words()];
    switch (test) {
      case RowTest.Among(var column, var codes) ->
          CodeScan.scan(values(column), column.coding().width(), rows, codes, words, 0);
      case RowTest.All() -> Arrays.fill(words, -1L);
      case RowTest.Both(var tests) -> {
        Arrays.fill(words, -1L);
        for (RowTest one : tests) {
          long[] other = passing(one);
          for (int i = 0; i < words.length; i++) {
            words[i] &= other[i];
          }
        }
      }
      case RowTest.Either(var tests) -> {
        for (RowTest one : tests) {
          long[] other = passing(one);
          for (int i = 0; i < words.length; i++) {
            words[i] |= other[i];
          }
        }
      }
      case RowTest.Not(var other) -> {
        long[] turned = passing(other);
        for (int i = 0; i < words.length; i++) {
          words[i] = ~turned[i];
        }
      }
    }
    return words;
  }

  /**
   * How many rows pass before those of each person, and behind those of the last. Asked for each
   * person by itself, there would be twice as much to do and a jump that nobody can foresee.
   *
   * @param passing with a word more than there are rows for
   */
  void showRanks(long[] passing, int[] into) {
    int[] before = new int[passing.length];
    for (int word = 1; word < before.length; word++) {
      before[word] = before[word - 1] + Long.bitCount(passing[word - 1]);
    }
    int[] from = begins;
    int people = people();
    for (int person = 0; person <= people; person++) {
      int row = from[person];
      long behind = passing[row >> 6] & ((1L << row) - 1);
      into[person] = before[row >> 6] + Long.bitCount(behind);
    }
  }

  /** The first bit at a place or behind it, or the end when there is none before it. */
  static int next(long[] words, int from, int end) {
    if (from >= end) {
      return end;
    }
    int word = from >> 6;
    long bits = words[word] & -1L << from;
    while (bits == 0) {
      word++;
      if (word << 6 >= end) {
        return end;
      }
      bits = words[word];
    }
    return Math.min(end, (word << 6) + Long.numberOfTrailingZeros(bits));
  }

  @Override
  public void close() throws ProblemException {
    reading.close();
  }
}
