package studio.marquee.connect.index;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Finds which of many numbers are among some codes, and without asking twice about any.
 *
 * <p>As many numbers as fit into 64 bits lie in them side by side, each in a lane of its own. With
 * the highest bit of each lane set first, taking something away never borrows from the lane above,
 * and leaves that bit where the number was large enough; so a run of codes is met by two
 * differences, and numbers whose own highest bit is set are asked about beside the others. The
 * compiler takes eight such words at a time. Then the bits are brought together: those of one place
 * of all lanes lie side by side afterwards, and are dealt out like two halves of a pack of cards.
 */
final class CodeScan {
  private static final int ROWS = 4_096;

  private final byte[] bytes;
  private final int width;
  private final Codes codes;
  private final long[] words;
  private final int from;

  private CodeScan(byte[] bytes, int width, Codes codes, long[] words, int from) {
    this.bytes = bytes;
    this.width = width;
    this.codes = codes;
    this.words = words;
    this.from = from;
  }

  /**
   * Writes a bit for each of the numbers, and zeros behind the last of them to the end of its word.
   *
   * @param from the word that holds the first bit
   */
  static void scan(byte[] bytes, int width, int count, Codes codes, long[] words, int from) {
    CodeScan scan = new CodeScan(bytes, width, codes, words, from);
    Optional<List<Codes.Run>> runs = codes.fewRuns();
    int whole = runs.isEmpty() ? 0 : count & -Long.SIZE;
    if (whole > 0) {
      scan.lanes(runs.get(), whole);
    }
    scan.lookedUp(whole, count);
  }

  /** The same for numbers that are not held anywhere; they are used up. */
  static void scan(long[] numbers, int count, Codes codes, long[] words, int from) {
    if (codes.isRange()) {
      mark(numbers, count, codes.from(), codes.to());
    } else {
      for (int i = 0; i < count; i++) {
        numbers[i] = codes.bit(numbers[i]) << 63;
      }
    }
    for (int at = 0; at < count; at += Long.SIZE) {
      int end = Math.min(count - at, Long.SIZE);
      long bits = 0;
      for (int i = 0; i < end; i++) {
        bits |= numbers[at + i] >>> (63 - i);
      }
      words[from + (at >> 6)] = bits;
    }
  }

  /** Leaves the highest bit of the numbers between two ends, and nothing of the others. */
  private static void mark(long[] numbers, int count, long least, long most) {
    for (int i = 0; i < count; i++) {
      long number = numbers[i];
      numbers[i] = ~((number - least) | (most - number)) & Long.MIN_VALUE;
    }
  }

  private void lanes(List<Codes.Run> runs, int count) {
    int inAWord = Long.BYTES / width;
    long[] found = new long[Math.min(ROWS, count) / inAWord];
    for (int row = 0; row < count; row += ROWS) {
      int length = Math.min(ROWS, count - row) / inAWord;
      Arrays.fill(found, 0, length, 0L);
      for (Codes.Run run : runs) {
        Lanes.of(width, run).find(bytes, row / inAWord, length, found);
      }
      pack(found, length / (Byte.SIZE * width), row >> 6);
    }
  }

  /** Both parts of a run in each lane: what is below the highest bit, and what is above it. */
  private record Lanes(long high, long least, long above, long leastHigh, long aboveHigh) {
    static Lanes of(int width, Codes.Run run) {
      long half = width == Long.BYTES ? Long.MAX_VALUE : 1L << (Byte.SIZE * width - 1);
      long most = width == Long.BYTES ? half - 1 : 2 * half - 1;
      long from = Math.max(run.from(), 0);
      long to = Math.min(run.to(), most) + 1;
      long ones = ones(width);
      return new Lanes(
          (1L << (Byte.SIZE * width - 1)) * ones,
          Math.min(from, half) * ones,
          Math.max(Math.min(to, half), Math.min(from, half)) * ones,
          Math.max(from - half, 0) * ones,
          Math.max(to - half, Math.max(from - half, 0)) * ones);
    }

    private static long ones(int width) {
      long ones = 1;
      for (int bit = Byte.SIZE * width; bit < Long.SIZE; bit *= 2) {
        ones |= ones << bit;
      }
      return ones;
    }

    void find(byte[] bytes, int first, int length, long[] found) {
      long h = high;
      long a = least;
      long b = above;
      long c = leastHigh;
      long d = aboveHigh;
      for (int i = 0; i < length; i++) {
        long next = (long) Packing.LONGS.get(bytes, (first + i) << 3);
        long in = next | h;
        found[i] |= (((in - a) & ~(in - b) & ~next) | ((in - c) & ~(in - d) & next)) & h;
      }
    }
  }

  private void pack(long[] found, int count, int word) {
    int together = Byte.SIZE * width;
    for (int i = 0; i < count; i++) {
      long bits = 0;
      int at = i * together;
      for (int one = 0; one < together; one++) {
        bits |= found[at + one] >>> (together - 1 - one);
      }
      for (int lanes = together; lanes < Long.SIZE; lanes *= 2) {
        bits = dealt(bits);
      }
      words[from + word + i] = bits;
    }
  }

  /** The bits of the two halves in turn. */
  private static long dealt(long bits) {
    long x = bits;
    x = (x & 0xFFFF_0000_0000_FFFFL) | (x & 0xFFFF_0000_0000L) >>> 16 | (x & 0xFFFF_0000L) << 16;
    x =
        (x & 0xFF00_00FF_FF00_00FFL)
            | (x & 0x00FF_0000_00FF_0000L) >>> 8
            | (x & 0x0000_FF00_0000_FF00L) << 8;
    x =
        (x & 0xF00F_F00F_F00F_F00FL)
            | (x & 0x0F00_0F00_0F00_0F00L) >>> 4
            | (x & 0x00F0_00F0_00F0_00F0L) << 4;
    x =
        (x & 0xC3C3_C3C3_C3C3_C3C3L)
            | (x & 0x3030_3030_3030_3030L) >>> 2
            | (x & 0x0C0C_0C0C_0C0C_0C0CL) << 2;
    return (x & 0x9999_9999_9999_9999L)
        | (x & 0x4444_4444_4444_4444L) >>> 1
        | (x & 0x2222_2222_2222_2222L) << 1;
  }

  private void lookedUp(int first, int count) {
    for (int at = first; at < count; at += Long.SIZE) {
      int end = Math.min(count - at, Long.SIZE);
      words[from + (at >> 6)] =
          switch (width) {
            case 1 -> ofBytes(at, end);
            case 2 -> ofShorts(at, end);
            default -> ofAny(at, end);
          };
    }
  }

  private long ofBytes(int at, int count) {
    long bits = 0;
    for (int i = 0; i < count; i++) {
      bits |= codes.bit(bytes[at + i] & 0xFFL) << i;
    }
    return bits;
  }

  private long ofShorts(int at, int count) {
    long bits = 0;
    for (int i = 0; i < count; i++) {
      bits |= codes.bit((short) Packing.SHORTS.get(bytes, (at + i) << 1) & 0xFFFFL) << i;
    }
    return bits;
  }

  private long ofAny(int at, int count) {
    long bits = 0;
    for (int i = 0; i < count; i++) {
      bits |= codes.bit(Packing.at(bytes, width, at + i)) << i;
    }
    return bits;
  }
}
