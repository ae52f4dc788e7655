package studio.marquee.connect.index;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Some of the numbers that stand for the values of a column. */
final class Codes {
  private static final int FEW_RUNS = 6;

  private final long from;
  private final long to;
  private final long[] bits;
  private final List<Run> runs;

  /** All between the two, both included, unless there are bits, which then say which. */
  private Codes(long from, long to, long[] bits) {
    this.from = from;
    this.to = to;
    this.bits = bits;
    this.runs = runs(from, to, bits);
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
    return bit(code) != 0;
  }

  /** 1 or 0, found without a jump. */
  long bit(long code) {
    long inside = ~((code - from) | (to - code)) >>> 63;
    return isRange() ? inside : (bits[(int) (code & -inside) >> 6] >>> code) & inside;
  }

  /** Codes that follow one another, both ends included. */
  record Run(long from, long to) {}

  /** All of them as runs from the least on; empty when there are more runs than a few. */
  Optional<List<Run>> fewRuns() {
    return runs.size() > FEW_RUNS ? Optional.empty() : Optional.of(runs);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Codes codes
        && codes.from == from
        && codes.to == to
        && Arrays.equals(codes.bits, bits);
  }

  @Override
  public int hashCode() {
    return 31 * (31 * Long.hashCode(from) + Long.hashCode(to)) + Arrays.hashCode(bits);
  }

  private static List<Run> runs(long from, long to, long[] bits) {
    if (bits.length == 0) {
      return from > to ? List.of() : List.of(new Run(from, to));
    }
    List<Run> runs = new ArrayList<>();
    BitSet all = BitSet.valueOf(bits);
    int start = all.nextSetBit(0);
    while (start >= 0 && runs.size() <= FEW_RUNS) {
      int end = all.nextClearBit(start);
      runs.add(new Run(start, end - 1L));
      start = all.nextSetBit(end);
    }
    return List.copyOf(runs);
  }
}
