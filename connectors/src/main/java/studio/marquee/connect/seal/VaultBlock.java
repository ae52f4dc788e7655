package studio.marquee.connect.seal;

import java.nio.BufferOverflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows as they lie in one block: how many, then each with its mart, its person and its values. */
final class VaultBlock {
  private static final int MISSING = -1;

  private final byte[] room = new byte[VaultForm.BLOCK];
  private final ByteBuffer bytes = ByteBuffer.wrap(room).position(Integer.BYTES);
  private int rows;

  boolean isEmpty() {
    return rows == 0;
  }

  /** False when there is no room for it any more. */
  boolean add(int table, String person, List<@Nullable String> values) {
    int before = bytes.position();
    try {
      bytes.putInt(table);
      put(person);
      for (String value : values) {
        put(value);
      }
      rows++;
      return true;
    } catch (BufferOverflowException full) {
      Arrays.fill(room, before, room.length, (byte) 0);
      bytes.position(before);
      return false;
    }
  }

  private void put(@Nullable String text) {
    if (text == null) {
      bytes.putInt(MISSING);
    } else {
      byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
      bytes.putInt(utf8.length).put(utf8);
    }
  }

  /** The block's bytes, always as many; the block is empty again afterwards. */
  byte[] taken() {
    bytes.putInt(0, rows);
    byte[] content = room.clone();
    Arrays.fill(room, (byte) 0);
    bytes.position(Integer.BYTES);
    rows = 0;
    return content;
  }

  static List<VaultRow> rows(byte[] content, List<VaultTable> tables) {
    ByteBuffer bytes = ByteBuffer.wrap(content);
    List<VaultRow> rows = new ArrayList<>();
    int count = bytes.getInt();
    for (int i = 0; i < count; i++) {
      VaultTable table = tables.get(bytes.getInt());
      String person = String.valueOf(text(bytes));
      List<@Nullable String> values = new ArrayList<>();
      for (int column = 0; column < table.columns().size(); column++) {
        values.add(text(bytes));
      }
      rows.add(new VaultRow(table.mart(), person, values));
    }
    return rows;
  }

  private static @Nullable String text(ByteBuffer bytes) {
    int length = bytes.getInt();
    if (length == MISSING) {
      return null;
    }
    byte[] utf8 = new byte[length];
    bytes.get(utf8);
    return new String(utf8, StandardCharsets.UTF_8);
  }
}
