package studio.marquee.connect.rows.postgres;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.sql.SQLException;
import java.util.Arrays;
import org.postgresql.copy.CopyOut;

/**
 * The bytes of a binary copy, in order. The server sends a row in each message but does not promise
 * it, so what is missing at the end of one is looked for in the next.
 */
final class CopyData {
  private static final VarHandle LONG = view(long[].class);
  private static final VarHandle INT = view(int[].class);
  private static final VarHandle SHORT = view(short[].class);

  private final CopyOut copy;
  private byte[] data = {};
  private int at;

  CopyData(CopyOut copy) {
    this.copy = copy;
  }

  private static VarHandle view(Class<?> arrayType) {
    return MethodHandles.byteArrayViewVarHandle(arrayType, ByteOrder.BIG_ENDIAN);
  }

  /** Makes sure that so many bytes are there, and says where they begin in {@link #bytes()}. */
  int take(int length) throws SQLException {
    while (data.length - at < length) {
      byte[] next = copy.readFromCopy();
      if (next == null) {
        throw new SQLException("The copy ended in the middle of a row", "08006");
      }
      if (at == data.length) {
        data = next;
      } else {
        byte[] rest = Arrays.copyOfRange(data, at, data.length + next.length);
        System.arraycopy(next, 0, rest, data.length - at, next.length);
        data = rest;
      }
      at = 0;
    }
    int begin = at;
    at += length;
    return begin;
  }

  /** The source must have said that this was all. */
  void end() throws SQLException {
    if (at < data.length || copy.readFromCopy() != null) {
      throw new SQLException("The copy went on after its end");
    }
  }

  byte[] bytes() {
    return data;
  }

  short takeShort() throws SQLException {
    int begin = take(Short.BYTES);
    return shortAt(data, begin);
  }

  int takeInt() throws SQLException {
    int begin = take(Integer.BYTES);
    return intAt(data, begin);
  }

  static long longAt(byte[] bytes, int at) {
    return (long) LONG.get(bytes, at);
  }

  static int intAt(byte[] bytes, int at) {
    return (int) INT.get(bytes, at);
  }

  static short shortAt(byte[] bytes, int at) {
    return (short) SHORT.get(bytes, at);
  }
}
