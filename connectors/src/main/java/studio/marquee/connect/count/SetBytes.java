package studio.marquee.connect.count;

import java.nio.ByteBuffer;
import java.util.Optional;
import studio.marquee.model.member.RowSet;

/**
 * A set as bytes: how many rows there are, how many of them are in it, and then the shortest of
 * three ways: the numbers of those rows, the numbers of all others, or a bit for each row of all.
 */
final class SetBytes {
  private static final int HEAD = 2 * Integer.BYTES;

  private SetBytes() {}

  /** What follows the head. */
  private enum Way {
    THESE,
    OTHERS,
    BITS;

    static Way of(long population, long count) {
      if (count * Integer.SIZE < population) {
        return THESE;
      }
      return (population - count) * Integer.SIZE < population ? OTHERS : BITS;
    }
  }

  static byte[] of(RowSet set) {
    return switch (Way.of(set.population(), set.count())) {
      case THESE -> listed(set, set);
      case OTHERS -> listed(set, set.not());
      case BITS -> bits(set);
    };
  }

  private static byte[] listed(RowSet set, RowSet rows) {
    byte[] all = new byte[HEAD + rows.count() * Integer.BYTES];
    ByteBuffer bytes = head(set, all);
    rows.forEach(bytes::putInt);
    return all;
  }

  private static byte[] bits(RowSet set) {
    long[] words = set.words();
    byte[] all = new byte[HEAD + words.length * Long.BYTES];
    head(set, all).asLongBuffer().put(words);
    return all;
  }

  private static ByteBuffer head(RowSet set, byte[] all) {
    return ByteBuffer.wrap(all).putInt(set.population()).putInt(set.count());
  }

  private static int words(int population) {
    return (int) ((population + 63L) >> 6);
  }

  /** Empty when they are of another form. */
  static Optional<RowSet> read(byte[] content) {
    ByteBuffer bytes = ByteBuffer.wrap(content);
    if (bytes.remaining() < HEAD) {
      return Optional.empty();
    }
    int population = bytes.getInt();
    int count = bytes.getInt();
    if (count < 0 || population < count) {
      return Optional.empty();
    }
    Optional<RowSet> set =
        switch (Way.of(population, count)) {
          case THESE -> listed(bytes, population);
          case OTHERS -> listed(bytes, population).map(RowSet::not);
          case BITS -> bits(bytes, population);
        };
    return set.filter(read -> read.count() == count);
  }

  private static Optional<RowSet> listed(ByteBuffer bytes, int population) {
    long[] all = new long[words(population)];
    while (bytes.remaining() >= Integer.BYTES) {
      int row = bytes.getInt();
      if (row < 0 || row >= population) {
        return Optional.empty();
      }
      all[row >> 6] |= 1L << row;
    }
    return bytes.hasRemaining() ? Optional.empty() : Optional.of(RowSet.ofWords(population, all));
  }

  private static Optional<RowSet> bits(ByteBuffer bytes, int population) {
    long[] all = new long[words(population)];
    if (bytes.remaining() != (long) all.length * Long.BYTES) {
      return Optional.empty();
    }
    bytes.asLongBuffer().get(all);
    boolean isBeyond = (population & 63) != 0 && all[all.length - 1] >>> population != 0;
    return isBeyond ? Optional.empty() : Optional.of(RowSet.ofWords(population, all));
  }
}
