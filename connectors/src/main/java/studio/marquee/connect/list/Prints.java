package studio.marquee.connect.list;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/**
 * Texts by fingerprints of 96 bits, each with a number: sixteen bytes a text however long it is.
 * Two different ones among five million that meet ten million others are taken for one once in a
 * quadrillion times. Texts themselves are not kept.
 */
final class Prints {
  private static final int NONE = -1;

  private final MessageDigest digest = sha256();
  private long[] high = new long[1 << 10];
  private int[] low = new int[1 << 10];
  private int[] numbers = filled(1 << 10);
  private int used;

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }

  private static int[] filled(int size) {
    int[] numbers = new int[size];
    Arrays.fill(numbers, NONE);
    return numbers;
  }

  /** The number that the text has from now on: that which it had, else the given one. */
  int put(String text, int number) {
    if (used * 10L >= numbers.length * 7L) {
      grow();
    }
    byte[] print = print(text);
    long front = number(print, 0);
    int back = (int) number(print, 8);
    int slot = slot(front, back);
    if (numbers[slot] == NONE) {
      high[slot] = front;
      low[slot] = back;
      numbers[slot] = number;
      used++;
    }
    return numbers[slot];
  }

  /** The number of the text; negative when it has none. */
  int find(String text) {
    byte[] print = print(text);
    return numbers[slot(number(print, 0), (int) number(print, 8))];
  }

  private byte[] print(String text) {
    return digest.digest(text.getBytes(StandardCharsets.UTF_8));
  }

  private static long number(byte[] print, int from) {
    long number = 0;
    for (int i = from; i < from + Long.BYTES; i++) {
      number = number << 8 | (print[i] & 0xff);
    }
    return number;
  }

  private int slot(long front, int back) {
    int slot = (int) (front >>> 20) & (numbers.length - 1);
    while (numbers[slot] != NONE && (high[slot] != front || low[slot] != back)) {
      slot = (slot + 1) & (numbers.length - 1);
    }
    return slot;
  }

  private void grow() {
    long[] fronts = high;
    int[] backs = low;
    int[] known = numbers;
    high = new long[known.length * 2];
    low = new int[known.length * 2];
    numbers = filled(known.length * 2);
    for (int i = 0; i < known.length; i++) {
      if (known[i] != NONE) {
        int slot = slot(fronts[i], backs[i]);
        high[slot] = fronts[i];
        low[slot] = backs[i];
        numbers[slot] = known[i];
      }
    }
  }
}
