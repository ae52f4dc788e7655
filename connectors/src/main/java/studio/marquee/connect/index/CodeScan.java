package studio.marquee.connect.index;

/**
 * Finds which of many numbers are among some codes, 64 of them at a time and without asking twice
 * about any. Bytes below 128 are compared eight at a time: with the highest bit of each byte set
 * first, taking something away never borrows from the byte above, and leaves that bit where the
 * byte was large enough; a multiplication then brings the eight bits together.
 */
final class CodeScan {
  private static final long HIGH = 0x8080_8080_8080_8080L;
  private static final long ONES = 0x0101_0101_0101_0101L;
  private static final long GATHER = 0x0102_0408_1020_4080L;
  private static final int SMALL = 128;

  private CodeScan() {}

  /**
   * Writes a bit for each of the numbers, and zeros behind the last of them to the end of its word.
   *
   * @param from the word that holds the first bit
   */
  static void scan(byte[] bytes, int width, int count, Codes codes, long[] words, int from) {
    switch (width) {
      case 1 -> {
        boolean isSmall = codes.isRange() && codes.from() <= codes.to() && codes.to() < SMALL;
        if (isSmall && count >= Long.SIZE) {
          int whole = count & -Long.SIZE;
          smallBytes(bytes, whole, codes, words, from);
          bytes(bytes, whole, count, codes, words, from);
        } else {
          bytes(bytes, 0, count, codes, words, from);
        }
      }
      case 2, 4, 8 -> numbers(bytes, width, count, codes, words, from);
      default -> throw new IllegalStateException("no such width");
    }
  }

  /** Bytes of 128 and more look like those 128 below in the comparison and are taken out. */
  private static void smallBytes(byte[] bytes, int count, Codes codes, long[] words, int from) {
    long least = codes.from() * ONES;
    long above = (codes.to() + 1) * ONES;
    for (int word = 0; word < count >> 6; word++) {
      long bits = 0;
      for (int eight = 0; eight < 8; eight++) {
        long next = (long) Packing.LONGS.get(bytes, (word << 6) + (eight << 3));
        long high = next | HIGH;
        long in = (high - least) & ~(high - above) & ~next & HIGH;
        bits |= (((in >>> 7) * GATHER) >>> 56) << (eight << 3);
      }
      words[from + word] = bits;
    }
  }

  private static void bytes(
      byte[] bytes, int first, int count, Codes codes, long[] words, int from) {
    byte[] isIn = new byte[256];
    for (int code = 0; code < isIn.length; code++) {
      isIn[code] = (byte) (codes.contains(code) ? 1 : 0);
    }
    for (int at = first; at < count; at += Long.SIZE) {
      int end = Math.min(count - at, Long.SIZE);
      long bits = 0;
      for (int i = 0; i < end; i++) {
        bits |= (long) isIn[bytes[at + i] & 0xFF] << i;
      }
      words[from + (at >> 6)] = bits;
    }
  }

  private static void numbers(
      byte[] bytes, int width, int count, Codes codes, long[] words, int from) {
    for (int at = 0; at < count; at += Long.SIZE) {
      int end = Math.min(count - at, Long.SIZE);
      words[from + (at >> 6)] =
          codes.isRange()
              ? range(bytes, width, at, end, codes)
              : some(bytes, width, at, end, codes);
    }
  }

  private static long range(byte[] bytes, int width, int at, int count, Codes codes) {
    long least = codes.from();
    long most = codes.to();
    long bits = 0;
    switch (width) {
      case 2 -> {
        for (int i = 0; i < count; i++) {
          long code = (short) Packing.SHORTS.get(bytes, (at + i) << 1) & 0xFFFFL;
          bits |= isIn(code, least, most) << i;
        }
      }
      case 4 -> {
        for (int i = 0; i < count; i++) {
          long code = (int) Packing.INTS.get(bytes, (at + i) << 2) & 0xFFFF_FFFFL;
          bits |= isIn(code, least, most) << i;
        }
      }
      default -> {
        for (int i = 0; i < count; i++) {
          long code = (long) Packing.LONGS.get(bytes, (at + i) << 3);
          bits |= isIn(code, least, most) << i;
        }
      }
    }
    return bits;
  }

  /** 1 or 0 without a jump; none of them is below zero. */
  private static long isIn(long code, long least, long most) {
    return ~((code - least) | (most - code)) >>> 63;
  }

  private static long some(byte[] bytes, int width, int at, int count, Codes codes) {
    long bits = 0;
    for (int i = 0; i < count; i++) {
      if (codes.contains(Packing.at(bytes, width, at + i))) {
        bits |= 1L << i;
      }
    }
    return bits;
  }
}
