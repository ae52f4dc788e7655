package studio.marquee.connect.index;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/** Numbers of one width behind one another, the lowest byte of each first. */
final class Packing {
  static final VarHandle SHORTS =
      MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.LITTLE_ENDIAN);
  static final VarHandle INTS =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
  static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private final int width;
  private byte[] bytes;
  private int count;

  Packing(int width, int expected) {
    this.width = width;
    this.bytes = new byte[Math.max(1, expected) * width];
  }

  /** The least number of bytes that such numbers fit into. */
  static int widthOf(long most) {
    if (most < 1L << 8) {
      return 1;
    }
    return most < 1L << 16 ? 2 : 4;
  }

  int count() {
    return count;
  }

  void add(long number) {
    int at = count * width;
    if (at + width > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.addExact(bytes.length, bytes.length));
    }
    switch (width) {
      case 1 -> bytes[at] = (byte) number;
      case 2 -> SHORTS.set(bytes, at, (short) number);
      case 4 -> INTS.set(bytes, at, (int) number);
      case 8 -> LONGS.set(bytes, at, number);
      default -> throw new IllegalStateException("no such width");
    }
    count++;
  }

  /** What was added; it is empty again afterwards. */
  byte[] taken() {
    byte[] all = Arrays.copyOf(bytes, count * width);
    Arrays.fill(bytes, 0, count * width, (byte) 0);
    count = 0;
    return all;
  }

  static long at(byte[] bytes, int width, int index) {
    return switch (width) {
      case 1 -> bytes[index] & 0xFFL;
      case 2 -> (short) SHORTS.get(bytes, index * 2) & 0xFFFFL;
      case 4 -> (int) INTS.get(bytes, index * 4) & 0xFFFF_FFFFL;
      case 8 -> (long) LONGS.get(bytes, index * 8);
      default -> throw new IllegalStateException("no such width");
    };
  }
}
