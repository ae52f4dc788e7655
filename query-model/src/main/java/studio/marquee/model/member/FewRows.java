package studio.marquee.model.member;

import java.util.Arrays;
import java.util.function.IntConsumer;
import java.util.function.IntPredicate;

/** A list of the rows that are in the set, or of the only ones that are not. */
final class FewRows extends RowSet {
  private static final int ONE_IN = 64;

  private final int[] rows;
  private final Side side;

  private FewRows(int population, int count, int[] rows, Side side) {
    super(population, count);
    this.rows = rows;
    this.side = side;
  }

  /** What the listed rows are. */
  enum Side {
    THESE,
    ALL_BUT
  }

  static boolean isFew(int count, int population) {
    return count <= population / ONE_IN;
  }

  /** Takes over a list in ascending order; where there is nobody, all but nobody is nobody. */
  static RowSet of(int population, int[] rows, Side side) {
    Side said = population == 0 ? Side.THESE : side;
    int count =
        switch (said) {
          case THESE -> rows.length;
          case ALL_BUT -> population - rows.length;
        };
    return new FewRows(population, count, rows, said);
  }

  /** Of a longer list too. */
  private RowSet fitting(int[] listed, Side as) {
    if (isFew(listed.length, population())) {
      return of(population(), listed, as);
    }
    RowSet these = RowSet.of(population(), listed);
    return as == Side.THESE ? these : these.not();
  }

  @Override
  public RowSet and(RowSet other) {
    requireSame(other);
    return switch (other) {
      case FewRows few -> and(few);
      case DenseRows dense ->
          switch (side) {
            case THESE -> of(population(), listed(dense::contains), Side.THESE);
            case ALL_BUT -> dense.with(rows, Side.ALL_BUT);
          };
    };
  }

  private RowSet and(FewRows few) {
    return switch (side) {
      case THESE -> of(population(), listed(few::contains), Side.THESE);
      case ALL_BUT ->
          switch (few.side) {
            case THESE -> few.and(this);
            case ALL_BUT -> fitting(together(few), Side.ALL_BUT);
          };
    };
  }

  @Override
  public RowSet or(RowSet other) {
    requireSame(other);
    return switch (other) {
      case FewRows few -> not().and(few.not()).not();
      case DenseRows dense ->
          switch (side) {
            case THESE -> dense.with(rows, Side.THESE);
            case ALL_BUT -> of(population(), listed(row -> !dense.contains(row)), Side.ALL_BUT);
          };
    };
  }

  @Override
  public RowSet not() {
    return of(population(), rows, side == Side.THESE ? Side.ALL_BUT : Side.THESE);
  }

  @Override
  public int countBoth(RowSet other) {
    requireSame(other);
    int listed = 0;
    for (int row : rows) {
      if (other.contains(row)) {
        listed++;
      }
    }
    return switch (side) {
      case THESE -> listed;
      case ALL_BUT -> other.count() - listed;
    };
  }

  @Override
  public boolean contains(int row) {
    boolean isListed = Arrays.binarySearch(rows, checked(row, population())) >= 0;
    return isListed == (side == Side.THESE);
  }

  @Override
  public void forEach(IntConsumer action) {
    switch (side) {
      case THESE -> {
        for (int row : rows) {
          action.accept(row);
        }
      }
      case ALL_BUT -> {
        int next = 0;
        for (int row = 0; row < population(); row++) {
          if (next < rows.length && rows[next] == row) {
            next++;
          } else {
            action.accept(row);
          }
        }
      }
    }
  }

  @Override
  public long[] words() {
    long[] words = new long[wordsFor(population())];
    if (side == Side.ALL_BUT) {
      Arrays.fill(words, -1L);
      clearBeyond(words, population());
    }
    for (int row : rows) {
      words[row >> 6] ^= 1L << row;
    }
    return words;
  }

  @Override
  public long bytes() {
    return 4L * rows.length;
  }

  @Override
  void show(int fromWord, Stretch stretch) {
    int first = place(fromWord * 64L);
    int end = place((fromWord + (long) stretch.length()) * 64L);
    if (first == end) {
      stretch.showNobody();
    } else {
      stretch.showRows(rows, first, end, fromWord);
    }
    if (side == Side.ALL_BUT) {
      stretch.turn();
    }
  }

  /** Where in the list the row is or would be. */
  private int place(long row) {
    if (row > Integer.MAX_VALUE) {
      return rows.length;
    }
    int found = Arrays.binarySearch(rows, (int) row);
    return found < 0 ? -found - 1 : found;
  }

  private int[] listed(IntPredicate keeps) {
    int[] kept = new int[rows.length];
    int next = 0;
    for (int row : rows) {
      if (keeps.test(row)) {
        kept[next++] = row;
      }
    }
    return Arrays.copyOf(kept, next);
  }

  private int[] together(FewRows other) {
    int[] all = new int[rows.length + other.rows.length];
    int next = 0;
    int mine = 0;
    int theirs = 0;
    while (mine < rows.length || theirs < other.rows.length) {
      long a = mine < rows.length ? rows[mine] : Long.MAX_VALUE;
      long b = theirs < other.rows.length ? other.rows[theirs] : Long.MAX_VALUE;
      all[next++] = (int) Math.min(a, b);
      mine += a <= b ? 1 : 0;
      theirs += b <= a ? 1 : 0;
    }
    return Arrays.copyOf(all, next);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof FewRows set
        && set.population() == population()
        && set.side == side
        && Arrays.equals(set.rows, rows);
  }

  @Override
  public int hashCode() {
    return 31 * (31 * population() + side.hashCode()) + Arrays.hashCode(rows);
  }
}
