package studio.marquee.model.member;

import java.util.Arrays;

/**
 * Rows of a set within a few hundred words, small enough to stay close to the processor while
 * everything is worked out that is asked about them. A stretch that holds nobody, or everybody, is
 * known to do so and costs nothing to join with; one that shows words of a set does not copy them.
 */
final class Stretch {
  /** How many words there are in the longest stretch. */
  static final int WORDS = 1024;

  private final Range range;
  private final long[] own = new long[WORDS];
  private Holds holds = Holds.NOBODY;
  private long[] words = own;
  private int from;
  private boolean isMine = true;

  Stretch(Range range) {
    this.range = range;
  }

  private enum Holds {
    NOBODY,
    EVERYBODY,
    SOME
  }

  /** Which words of the population the stretches are about at the moment. */
  static final class Range {
    private final int population;
    private int length;
    private int rows;

    Range(int population) {
      this.population = population;
    }

    void move(int fromWord, int toWord) {
      length = toWord - fromWord;
      rows = (int) (Math.min(toWord * 64L, population) - fromWord * 64L);
    }
  }

  int length() {
    return range.length;
  }

  void showNobody() {
    holds = Holds.NOBODY;
  }

  void showEverybody() {
    holds = Holds.EVERYBODY;
  }

  void showAt(long[] set, int at) {
    holds = Holds.SOME;
    words = set;
    from = at;
    isMine = false;
  }

  void showRows(int[] rows, int first, int end, int fromWord) {
    mine();
    Arrays.fill(own, 0, range.length, 0L);
    for (int i = first; i < end; i++) {
      own[(rows[i] >> 6) - fromWord] |= 1L << rows[i];
    }
  }

  void show(Stretch other) {
    holds = other.holds;
    words = other.words;
    from = other.from;
    isMine = false;
  }

  /** Takes over what it shows of another, before that one shows something else. */
  void keep() {
    if (holds == Holds.SOME && !isMine) {
      System.arraycopy(words, from, own, 0, range.length);
      mine();
    }
  }

  /** Those who were not in it are in it now, and nobody else. */
  void turn() {
    switch (holds) {
      case NOBODY -> holds = Holds.EVERYBODY;
      case EVERYBODY -> holds = Holds.NOBODY;
      case SOME -> {
        long[] of = words;
        int at = from;
        mine();
        Words.others(of, at, own, range.length);
        clearBeyond();
      }
    }
  }

  void showOthersThan(Stretch other) {
    show(other);
    turn();
  }

  void showBoth(Stretch a, Stretch b) {
    if (a.holds == Holds.NOBODY || b.holds == Holds.EVERYBODY) {
      show(a);
    } else if (b.holds == Holds.NOBODY || a.holds == Holds.EVERYBODY) {
      show(b);
    } else {
      both(a.words, a.from, b.words, b.from);
    }
  }

  private void both(long[] a, int fromA, long[] b, int fromB) {
    mine();
    if (Words.both(a, fromA, b, fromB, own, range.length) == 0) {
      holds = Holds.NOBODY;
    }
  }

  void showEither(Stretch a, Stretch b) {
    if (a.holds == Holds.EVERYBODY || b.holds == Holds.NOBODY) {
      show(a);
    } else if (b.holds == Holds.EVERYBODY || a.holds == Holds.NOBODY) {
      show(b);
    } else {
      mine();
      Words.either(a.words, a.from, b.words, b.from, own, range.length);
    }
  }

  /** Those of {@code inside} who are in {@code which}, and those of {@code outside} who are not. */
  void showChosen(Stretch which, Stretch inside, Stretch outside) {
    if (which.holds == Holds.EVERYBODY) {
      show(inside);
    } else if (which.holds == Holds.NOBODY) {
      show(outside);
    } else if (inside.holds == Holds.EVERYBODY && outside.holds == Holds.NOBODY) {
      show(which);
    } else if (inside.holds == Holds.NOBODY && outside.holds == Holds.EVERYBODY) {
      showOthersThan(which);
    } else if (inside.holds == outside.holds && inside.holds != Holds.SOME) {
      show(inside);
    } else {
      chosen(which, inside.materialised(), outside.materialised());
    }
  }

  private void chosen(Stretch which, Stretch inside, Stretch outside) {
    long[] w = which.words;
    long[] a = inside.words;
    long[] b = outside.words;
    int fromW = which.from;
    int fromA = inside.from;
    int fromB = outside.from;
    long[] into = own;
    int length = range.length;
    for (int i = 0; i < length; i++) {
      long word = w[fromW + i];
      into[i] = (word & a[fromA + i]) | (~word & b[fromB + i]);
    }
    mine();
  }

  /** The same, in words whatever it holds. */
  private Stretch materialised() {
    if (holds == Holds.SOME) {
      return this;
    }
    Arrays.fill(own, 0, range.length, holds == Holds.NOBODY ? 0L : -1L);
    words = own;
    from = 0;
    isMine = true;
    if (holds == Holds.EVERYBODY) {
      clearBeyond();
    }
    return this;
  }

  int count() {
    return switch (holds) {
      case NOBODY -> 0;
      case EVERYBODY -> range.rows;
      case SOME -> Words.count(words, from, range.length);
    };
  }

  void copyTo(long[] target, int at) {
    switch (holds) {
      case NOBODY -> Arrays.fill(target, at, at + range.length, 0L);
      case EVERYBODY, SOME -> {
        Stretch in = materialised();
        System.arraycopy(in.words, in.from, target, at, range.length);
      }
    }
  }

  private void mine() {
    holds = Holds.SOME;
    words = own;
    from = 0;
    isMine = true;
  }

  private void clearBeyond() {
    int used = range.rows & 63;
    if (used != 0) {
      own[range.length - 1] &= (1L << used) - 1;
    }
  }
}
