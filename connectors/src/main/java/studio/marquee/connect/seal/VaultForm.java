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
 * How a vault lies in its file: a line that names the form, then blocks of one size, each closed by
 * itself and bound to the generation and to its own number. Blocks of rows come first, then blocks
 * of the index, and last one block that says how many there are of each.
 *
 * <p>An entry of the index is one number: a hash of a person's key in front, the number of a block
 * with a row of that person behind. Entries are in order.
 */
final class VaultForm {
  static final String ENDING = ".vault";
  static final int BLOCK = 256 * 1024;
  static final int CLOSED_BLOCK = BLOCK + SealedBytes.OVERHEAD;
  static final int ENTRIES_A_BLOCK = BLOCK / Long.BYTES;
  static final int MOST_BLOCKS = 1 << 24;

  private static final String FORM = "marquee.vault/1\n";
  static final byte[] BEGINNING = FORM.getBytes(StandardCharsets.US_ASCII);
  private static final int HASH_BITS = 39;
  private static final int BLOCK_BITS = 24;

  private VaultForm() {}

  static byte[] beside(String generation, long block) {
    return (FORM + generation + "\n" + block).getBytes(StandardCharsets.UTF_8);
  }

  static long placeOf(long block) {
    return BEGINNING.length + block * CLOSED_BLOCK;
  }

  /** How many blocks a file of such a size has; -1 when no vault has that size. */
  static long blocks(long size) {
    long rest = size - BEGINNING.length;
    return rest > 0 && rest % CLOSED_BLOCK == 0 ? rest / CLOSED_BLOCK : -1;
  }

  static long entry(String person, int block) {
    return hash(person) << BLOCK_BITS | block;
  }

  static long firstEntry(String person) {
    return hash(person) << BLOCK_BITS;
  }

  static long lastEntry(String person) {
    return hash(person) << BLOCK_BITS | (MOST_BLOCKS - 1);
  }

  static int blockOf(long entry) {
    return (int) (entry & (MOST_BLOCKS - 1));
  }

  /** Spreads keys that are alike; nobody outside sees it, so it need not withstand anybody. */
  private static long hash(String person) {
    long hash = 0xcbf29ce484222325L;
    for (byte next : person.getBytes(StandardCharsets.UTF_8)) {
      hash = (hash ^ (next & 0xff)) * 0x100000001b3L;
    }
    hash = (hash ^ hash >>> 32) * 0x9e3779b97f4a7c15L;
    return hash >>> (Long.SIZE - HASH_BITS);
  }

  /**
   * What stands for the whole file: every block is bound to its number and to the generation, so it
   * is enough to know how many there are and which one is the last.
   */
  static String digest(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      long size = channel.size();
      ByteBuffer first = ByteBuffer.allocate(BEGINNING.length);
      ByteBuffer last = ByteBuffer.allocate((int) Math.min(size, CLOSED_BLOCK));
      fill(channel, first, 0);
      fill(channel, last, size - last.capacity());
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(ByteBuffer.allocate(Long.BYTES).putLong(size).flip());
      digest.update(first.flip());
      digest.update(last.flip());
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException everyJdkHasIt) {
      throw new IOException(everyJdkHasIt);
    }
  }

  static void fill(FileChannel channel, ByteBuffer buffer, long from) throws IOException {
    long at = from;
    while (buffer.hasRemaining()) {
      int read = channel.read(buffer, at);
      if (read <= 0) {
        throw new IOException("the file ended while it was read");
      }
      at += read;
    }
  }
}
