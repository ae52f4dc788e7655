package studio.marquee.connect.index;

/** What the numbers stand for that are held instead of values. 0 always stands for no value. */
sealed interface Coding {
  /** How many different numbers there can be. */
  long codes();

  /** Values from a list of all that occur, in their order; 1 is the first of them. */
  record Listed(int values) implements Coding {
    @Override
    public long codes() {
      return values + 1L;
    }
  }

  /**
   * Numbers, days or moments as so many steps above the least of them, which is 1.
   *
   * @param digits behind the point of the numbers, which are held without it
   */
  record Measured(long least, long step, long most, int digits) implements Coding {
    @Override
    public long codes() {
      return (most - least) / step + 2;
    }

    long value(long code) {
      return least + (code - 1) * step;
    }
  }

  /** How many bytes each of them takes. */
  default int width() {
    if (codes() <= 1L << 8) {
      return 1;
    }
    if (codes() <= 1L << 16) {
      return 2;
    }
    return codes() <= 1L << 31 ? 4 : 8;
  }
}
