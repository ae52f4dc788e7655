package studio.marquee.connect.seal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.PriorityQueue;

/**
 * The entries of an index while a vault is written: 8 bytes a person. They are sorted in parts, and
 * the parts are put together when they are written.
 */
final class VaultIndex {
  private static final int PART = 1 << 16;

  private final List<long[]> full = new ArrayList<>();
  private long[] part = new long[PART];
  private int used;
  private long last = -1;

  /** Rows of one person that lie together need one entry. */
  void add(long entry) {
    if (entry == last) {
      return;
    }
    last = entry;
    if (used == PART) {
      Arrays.sort(part);
      full.add(part);
      part = new long[PART];
      used = 0;
    }
    part[used++] = entry;
  }

  /** Takes entries. */
  @FunctionalInterface
  interface Taking {
    void take(long entry) throws IOException;
  }

  void inOrder(Taking taking) throws IOException {
    List<long[]> parts = new ArrayList<>(full);
    long[] rest = Arrays.copyOf(part, used);
    Arrays.sort(rest);
    parts.add(rest);
    PriorityQueue<Cursor> next = new PriorityQueue<>();
    parts.stream()
        .filter(some -> some.length > 0)
        .map(some -> new Cursor(some, 0))
        .forEach(next::add);
    while (!next.isEmpty()) {
      Cursor least = next.poll();
      taking.take(least.entry());
      if (least.at + 1 < least.part.length) {
        next.add(new Cursor(least.part, least.at + 1));
      }
    }
  }

  /** A place in a part. */
  private static final class Cursor implements Comparable<Cursor> {
    private final long[] part;
    private final int at;

    private Cursor(long[] part, int at) {
      this.part = part;
      this.at = at;
    }

    private long entry() {
      return part[at];
    }

    @Override
    public int compareTo(Cursor other) {
      return Long.compare(entry(), other.entry());
    }
  }
}
