package studio.marquee.model.member;

import java.util.Arrays;

/**
 * Rows of a set within a few hundred words, small enough to stay close to the processor while
 * everything is worked out that is asked about them. A stretch that holds nobody, or everybody, is
 * known to do so and costs nothing to join with.
 */
final class Stretch {
  /** How many words there are in the longest stretch. */
  static final int WORDS = 1024;

  private final Range range;
  private final long[] own = new long[WORDS];
  private Holds holds = Holds.NOBODY;
  private long[] words = own;
  private boolean isMine = true;

  Stretch(Range range) {
    this.range = range;
  }

  static Stretch[] several(int count, Range range) {
    Stretch[] stretches = new Stretch[count];
    for (int i = 0; i < count; i++) {
      stretches[i] = new Stretch(range);
    }
    return stretches;
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

    /** Clears what lies behind the last of the population. */
    void clearBeyond(long[] words) {
      int used = rows & 63;
      if (used != 0) {
        words[length - 1] &= (1L << used) - 1;
      }
    }

    int length() {
      return length;
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
    System.arraycopy(set, at, own, 0, range.length);
    mine();
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
    isMine = false;
  }

  /** Takes over what it shows of another, before that one shows something else. */
  void keep() {
    if (holds == Holds.SOME && !isMine) {
      System.arraycopy(words, 0, own, 0, range.length);
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
        mine();
        Words.others(of, own, range.length);
        range.clearBeyond(own);
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
      both(a.words, b.words);
    }
  }

  private void both(long[] a, long[] b) {
    mine();
    if (Words.bothIfAny(a, b, own, range.length) == 0) {
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
      Words.either(a.words, b.words, own, range.length);
    }
  }

  /** Its words, whatever it holds; nobody changes them. */
  long[] words() {
    return materialised().words;
  }

  /** The same, in words whatever it holds. */
  private Stretch materialised() {
    if (holds == Holds.SOME) {
      return this;
    }
    Arrays.fill(own, 0, range.length, holds == Holds.NOBODY ? 0L : -1L);
    words = own;
    isMine = true;
    if (holds == Holds.EVERYBODY) {
      range.clearBeyond(own);
    }
    return this;
  }

  int count() {
    return switch (holds) {
      case NOBODY -> 0;
      case EVERYBODY -> range.rows;
      case SOME -> Words.count(words, range.length);
    };
  }

  void copyTo(long[] target, int at) {
    switch (holds) {
      case NOBODY -> Arrays.fill(target, at, at + range.length, 0L);
      case EVERYBODY, SOME -> {
        Stretch in = materialised();
        System.arraycopy(in.words, 0, target, at, range.length);
      }
    }
  }

  private void mine() {
    holds = Holds.SOME;
    words = own;
    isMine = true;
  }
}
