package studio.marquee.model.member;

/**
 * Loops over words that the compiler turns into wide instructions: nothing in them but arrays and
 * numbers, none of them read from a field.
 */
final class Words {
  private Words() {}

  /** Leaves who is in both, and says whether that is anybody: 0 when it is not. */
  static long both(long[] a, int fromA, long[] b, int fromB, long[] into, int length) {
    long any = 0;
    for (int i = 0; i < length; i++) {
      long word = a[fromA + i] & b[fromB + i];
      into[i] = word;
      any |= word;
    }
    return any;
  }

  static void either(long[] a, int fromA, long[] b, int fromB, long[] into, int length) {
    for (int i = 0; i < length; i++) {
      into[i] = a[fromA + i] | b[fromB + i];
    }
  }

  static void others(long[] a, int fromA, long[] into, int length) {
    for (int i = 0; i < length; i++) {
      into[i] = ~a[fromA + i];
    }
  }

  static int count(long[] a, int from, int length) {
    int count = 0;
    for (int i = 0; i < length; i++) {
      count += Long.bitCount(a[from + i]);
    }
    return count;
  }

  /** Leaves who is in the first and not in the other, and says whether that is anybody. */
  static long without(long[] a, long[] b, int fromB, long[] into, int length) {
    long any = 0;
    for (int i = 0; i < length; i++) {
      long word = a[i] & ~b[fromB + i];
      into[i] = word;
      any |= word;
    }
    return any;
  }

  static void eitherNot(long[] a, long[] b, int fromB, long[] into, int length) {
    for (int i = 0; i < length; i++) {
      into[i] = a[i] | ~b[fromB + i];
    }
  }

  static int countBoth(long[] a, long[] b, int fromB, int length) {
    int count = 0;
    for (int i = 0; i < length; i++) {
      count += Long.bitCount(a[i] & b[fromB + i]);
    }
    return count;
  }
}
