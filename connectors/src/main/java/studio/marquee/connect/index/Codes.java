package studio.marquee.connect.index;

import java.util.Collection;

/** Some of the numbers that stand for the values of a column. */
final class Codes {
  private final long from;
  private final long to;
  private final long[] bits;

  /** All between the two, both included, unless there are bits, which then say which. */
  private Codes(long from, long to, long[] bits) {
    this.from = from;
    this.to = to;
    this.bits = bits;
  }

  /** Both ends are included; none when they are the wrong way round. */
  static Codes between(long from, long to) {
    return from > to ? new Codes(1, 0, new long[0]) : new Codes(from, to, new long[0]);
  }

  /** Each of them once, in any order. */
  static Codes of(Collection<Integer> codes) {
    int least = Integer.MAX_VALUE;
    int most = -1;
    for (int code : codes) {
      least = Math.min(least, code);
      most = Math.max(most, code);
    }
    if (most - (long) least + 1 == codes.size() || codes.isEmpty()) {
      return between(codes.isEmpty() ? 1 : least, most);
    }
    long[] bits = new long[(most >> 6) + 1];
    for (int code : codes) {
      bits[code >> 6] |= 1L << code;
    }
    return new Codes(least, most, bits);
  }

  boolean isRange() {
    return bits.length == 0;
  }

  long from() {
    return from;
  }

  long to() {
    return to;
  }

  boolean contains(long code) {
    return from <= code && code <= to && (isRange() || (bits[(int) (code >> 6)] & 1L << code) != 0);
  }
}
