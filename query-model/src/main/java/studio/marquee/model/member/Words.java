package studio.marquee.model.member;

/**
 * Loops over words that the compiler turns into wide instructions: nothing in them but arrays and
 * numbers, none of them read from a field. What is written must lie at the same place as what is
 * read, or else the compiler fears that one overlaps the other and takes word by word; hence most
 * of them begin everywhere at 0.
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

  /** The same from the beginning on. */
  static long bothIfAny(long[] a, long[] b, long[] into, int length) {
    long any = 0;
    for (int i = 0; i < length; i++) {
      long word = a[i] & b[i];
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

  static void others(long[] a, long[] into, int length) {
    for (int i = 0; i < length; i++) {
      into[i] = ~a[i];
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

  static int count(long[] a, int length) {
    int count = 0;
    for (int i = 0; i < length; i++) {
      count += Long.bitCount(a[i]);
    }
    return count;
  }

  static int countBoth(long[] a, long[] b, int length) {
    int count = 0;
    for (int i = 0; i < length; i++) {
      count += Long.bitCount(a[i] & b[i]);
    }
    return count;
  }

  static int countWithout(long[] a, long[] b, int length) {
    int count = 0;
    for (int i = 0; i < length; i++) {
      count += Long.bitCount(a[i] & ~b[i]);
    }
    return count;
  }

  static void both(long[] a, long[] b, long[] into, int length) {
    for (int i = 0; i < length; i++) {
      into[i] = a[i] & b[i];
    }
  }

  static void either(long[] a, long[] b, long[] into, int length) {
    for (int i = 0; i < length; i++) {
      into[i] = a[i] | b[i];
    }
  }

  static void without(long[] a, long[] b, long[] into, int length) {
    for (int i = 0; i < length; i++) {
      into[i] = a[i] & ~b[i];
    }
  }

  /** Who is in the first two and not in the last. */
  static void bothWithout(long[] a, long[] b, long[] out, long[] into, int length) {
    for (int i = 0; i < length; i++) {
      into[i] = a[i] & b[i] & ~out[i];
    }
  }

  /** Who passed both, who passed just one of them, and how many passed both. */
  static int allOfTwo(long[] a, long[] b, long[] all, long[] butOne, int length) {
    int count = 0;
    for (int i = 0; i < length; i++) {
      long both = a[i] & b[i];
      butOne[i] = a[i] ^ b[i];
      all[i] = both;
      count += Long.bitCount(both);
    }
    return count;
  }

  /** Leaves who has passed all, and all but one, with one more to pass. */
  static int allWith(long[] all, long[] butOne, long[] next, int length) {
    int count = 0;
    for (int i = 0; i < length; i++) {
      long before = all[i];
      long passed = next[i];
      long both = before & passed;
      butOne[i] = (butOne[i] & passed) | (before & ~passed);
      all[i] = both;
      count += Long.bitCount(both);
    }
    return count;
  }

  /** Who passed one at least, who passed both, and how many passed one. */
  static int anyOfTwo(long[] a, long[] b, long[] any, long[] two, int length) {
    int count = 0;
    for (int i = 0; i < length; i++) {
      long either = a[i] | b[i];
      two[i] = a[i] & b[i];
      any[i] = either;
      count += Long.bitCount(either);
    }
    return count;
  }

  /** Leaves who has passed one at least, and two, with one more that may be passed. */
  static int anyWith(long[] any, long[] two, long[] next, int length) {
    int count = 0;
    for (int i = 0; i < length; i++) {
      long before = any[i];
      long passed = next[i];
      long either = before | passed;
      two[i] |= before & passed;
      any[i] = either;
      count += Long.bitCount(either);
    }
    return count;
  }

  /** Leaves who has passed one, two and three at least, and says how many have passed two. */
  static int twoWith(long[] one, long[] two, long[] three, long[] next, int length) {
    int count = 0;
    for (int i = 0; i < length; i++) {
      long passed = next[i];
      long once = one[i];
      long twice = two[i];
      three[i] |= twice & passed;
      twice |= once & passed;
      two[i] = twice;
      one[i] = once | passed;
      count += Long.bitCount(twice);
    }
    return count;
  }

  /** Leaves who has passed so many at least, given who had passed one fewer before. */
  static int moreWith(long[] fewer, long[] many, long[] next, int length) {
    int count = 0;
    for (int i = 0; i < length; i++) {
      long more = many[i] | (fewer[i] & next[i]);
      many[i] = more;
      count += Long.bitCount(more);
    }
    return count;
  }

  /** Those of one who pass and those of another who do not, and how many of the one there are. */
  static int partedCountingIn(long[] in, long[] out, long[] passed, long[] into, int length) {
    int count = 0;
    for (int i = 0; i < length; i++) {
      long inside = in[i] & passed[i];
      into[i] = inside | (out[i] & ~passed[i]);
      count += Long.bitCount(inside);
    }
    return count;
  }

  /** Those of one who pass and those of another who do not, and how many of the other there are. */
  static int partedCountingOut(long[] in, long[] out, long[] passed, long[] into, int length) {
    int count = 0;
    for (int i = 0; i < length; i++) {
      long outside = out[i] & ~passed[i];
      into[i] = (in[i] & passed[i]) | outside;
      count += Long.bitCount(outside);
    }
    return count;
  }
}
