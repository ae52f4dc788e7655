package studio.marquee.connect.list;

import java.nio.charset.StandardCharsets;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.RandomAccess;

/** Many short texts one behind the other in memory: four bytes a text more than its letters. */
final class Names extends AbstractList<String> implements RandomAccess {
  static final int PART = 1 << 18;

  private final List<byte[]> parts;
  private final int[] ends;
  private final int size;

  private Names(List<byte[]> parts, int[] ends, int size) {
    this.parts = List.copyOf(parts);
    this.ends = ends;
    this.size = size;
  }

  /** Puts them there. */
  static final class Adding {
    private final List<byte[]> parts = new ArrayList<>();
    private byte[] part = new byte[PART];
    private int[] ends = new int[64];
    private int size;
    private int at;

    /** False when it is longer than anybody's name. */
    boolean add(String text) {
      byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
      if (utf8.length > PART) {
        return false;
      }
      if (at - parts.size() * PART + utf8.length > PART) {
        next();
      }
      if (size == ends.length) {
        ends = Arrays.copyOf(ends, size * 2);
      }
      System.arraycopy(utf8, 0, part, at - parts.size() * PART, utf8.length);
      at += utf8.length;
      ends[size++] = at;
      return true;
    }

    private void next() {
      parts.add(part);
      part = new byte[PART];
      at = parts.size() * PART;
    }

    int size() {
      return size;
    }

    Names done() {
      List<byte[]> all = new ArrayList<>(parts);
      all.add(part);
      return new Names(all, Arrays.copyOf(ends, size), size);
    }
  }

  @Override
  public String get(int index) {
    int to = ends[Objects.checkIndex(index, size)];
    int before = index == 0 ? 0 : ends[index - 1];
    int part = to == before ? before / PART : (to - 1) / PART;
    int from = Math.max(before, part * PART);
    return to == from
        ? ""
        : new String(parts.get(part), from - part * PART, to - from, StandardCharsets.UTF_8);
  }

  @Override
  public int size() {
    return size;
  }

  /** How many there are and no names. */
  @Override
  public String toString() {
    return "Names[" + size + "]";
  }
}
