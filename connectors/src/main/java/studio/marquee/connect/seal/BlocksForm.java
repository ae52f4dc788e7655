package studio.marquee.connect.seal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * How sealed blocks lie in their file: a line that names the form, then the blocks one behind the
 * other, each of its own length and closed by itself, then a last one that says how long they are
 * and what they hold, then where that one begins. A block is bound to the name of the file's key
 * and to its own number.
 */
final class BlocksForm {
  static final String ENDING = ".index";
  static final int LONGEST_END = 1 << 28;

  private static final String FORM = "marquee.blocks/1\n";
  static final byte[] BEGINNING = FORM.getBytes(StandardCharsets.US_ASCII);

  private BlocksForm() {}

  static byte[] beside(String key, int block) {
    return (FORM + key + "\n" + block).getBytes(StandardCharsets.UTF_8);
  }

  static byte[] besideEnd(String key) {
    return (FORM + key + "\nend").getBytes(StandardCharsets.UTF_8);
  }

  /** The last block as it lies there. */
  static byte[] closedEnd(FileChannel channel) throws IOException {
    long size = channel.size();
    if (size < BEGINNING.length + SealedBytes.OVERHEAD + Long.BYTES) {
      throw new IOException("the file is too short");
    }
    ByteBuffer place = ByteBuffer.allocate(Long.BYTES);
    VaultForm.fill(channel, place, size - Long.BYTES);
    long from = place.flip().getLong();
    long length = size - Long.BYTES - from;
    if (from < BEGINNING.length || length < SealedBytes.OVERHEAD || length > LONGEST_END) {
      throw new IOException("the file ends in a wrong place");
    }
    ByteBuffer closed = ByteBuffer.allocate((int) length);
    VaultForm.fill(channel, closed, from);
    return closed.array();
  }

  /** What stands for the whole file, as each block is bound to its place and the last knows all. */
  static String digest(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(ByteBuffer.allocate(Long.BYTES).putLong(channel.size()).flip());
      ByteBuffer first = ByteBuffer.allocate(BEGINNING.length);
      VaultForm.fill(channel, first, 0);
      digest.update(first.flip());
      digest.update(closedEnd(channel));
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException everyJdkHasIt) {
      throw new IOException(everyJdkHasIt);
    }
  }
}
