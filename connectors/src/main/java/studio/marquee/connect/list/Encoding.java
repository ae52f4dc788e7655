package studio.marquee.connect.list;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** How the letters of a file lie in its bytes. */
public enum Encoding {
  UTF_8("UTF-8", StandardCharsets.UTF_8, 0),
  UTF_8_MARKED("UTF-8", StandardCharsets.UTF_8, 3),
  UTF_16_LITTLE("UTF-16", StandardCharsets.UTF_16LE, 0),
  UTF_16_LITTLE_MARKED("UTF-16", StandardCharsets.UTF_16LE, 2),
  UTF_16_BIG("UTF-16", StandardCharsets.UTF_16BE, 0),
  UTF_16_BIG_MARKED("UTF-16", StandardCharsets.UTF_16BE, 2),
  WINDOWS_1252("Windows-1252", Charset.forName("windows-1252"), 0);

  private final String title;
  private final Charset charset;
  private final int mark;

  Encoding(String title, Charset charset, int mark) {
    this.title = title;
    this.charset = charset;
    this.mark = mark;
  }

  /** What people call it. */
  public String title() {
    return title;
  }

  Charset charset() {
    return charset;
  }

  /** How many bytes at the beginning only say which encoding it is. */
  int mark() {
    return mark;
  }

  boolean isWide() {
    return charset.equals(StandardCharsets.UTF_16LE) || charset.equals(StandardCharsets.UTF_16BE);
  }

  /**
   * What the first bytes of a file speak for. Text of ours in two bytes a letter has a zero in
   * nearly every other byte, and no other text has one at all.
   */
  static Encoding of(byte[] head, int length) {
    if (length >= 3 && at(head, 0) == 0xEF && at(head, 1) == 0xBB && at(head, 2) == 0xBF) {
      return UTF_8_MARKED;
    }
    if (length >= 2 && at(head, 0) == 0xFF && at(head, 1) == 0xFE) {
      return UTF_16_LITTLE_MARKED;
    }
    if (length >= 2 && at(head, 0) == 0xFE && at(head, 1) == 0xFF) {
      return UTF_16_BIG_MARKED;
    }
    int even = 0;
    int odd = 0;
    for (int i = 0; i < length; i++) {
      if (head[i] == 0) {
        even += 1 - i % 2;
        odd += i % 2;
      }
    }
    boolean isWide = length >= 4 && even + odd > length / 3;
    if (isWide && even < odd / 8) {
      return UTF_16_LITTLE;
    }
    return isWide && odd < even / 8 ? UTF_16_BIG : UTF_8;
  }

  private static int at(byte[] bytes, int place) {
    return bytes[place] & 0xff;
  }
}
