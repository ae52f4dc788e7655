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

  int words() {
    return (rows + 63) >> 6;
  }

  /** A bit for each row of the chunk that passes. */
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

  /** How many bits there are from one place up to another. */
  static int count(long[] words, int from, int to) {
    if (from >= to) {
      return 0;
    }
    int first = from >> 6;
    int last = (to - 1) >> 6;
    long head = -1L << from;
    long tail = -1L >>> -to;
    if (first == last) {
      return Long.bitCount(words[first] & head & tail);
    }
    int count = Long.bitCount(words[first] & head) + Long.bitCount(words[last] & tail);
    for (int word = first + 1; word < last; word++) {
      count += Long.bitCount(words[word]);
    }
    return count;
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
