package studio.marquee.connect.seal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Proves in little time that every block of an encrypted database lies where it was written.
 *
 * <p>DuckDB encrypts each block by itself: whoever changes a bit of it cannot open it any more. It
 * does not notice a block in the place of another. Each block begins with what it was encrypted by
 * and what authenticates it, so a hash over the beginnings of all blocks, in their order, and over
 * the pages in front of them holds every block in its place without reading what is in it. A file
 * of any other shape, and a small one, is hashed as a whole.
 */
final class Digest {
  private static final int PAGES = 3 * 4096;
  private static final int BLOCK = 256 * 1024;
  private static final int BEGINNING = 64;
  private static final long SMALL = 8L << 20;

  private Digest() {}

  static String of(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      long size = channel.size();
      digest.update(ByteBuffer.allocate(Long.BYTES).putLong(size).flip());
      boolean isWhole = size <= SMALL || (size - PAGES) % BLOCK != 0;
      if (isWhole) {
        update(digest, channel, 0, size);
      } else {
        update(digest, channel, 0, PAGES);
        for (long block = PAGES; block < size; block += BLOCK) {
          update(digest, channel, block, BEGINNING);
        }
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException everyJdkHasIt) {
      throw new IOException(everyJdkHasIt);
    }
  }

  private static void update(MessageDigest digest, FileChannel channel, long from, long length)
      throws IOException {
    ByteBuffer buffer = ByteBuffer.allocate((int) Math.min(length, 1 << 20));
    long at = from;
    while (at < from + length) {
      buffer.clear().limit((int) Math.min(buffer.capacity(), from + length - at));
      if (channel.read(buffer, at) <= 0) {
        throw new IOException("the file ended while it was read");
      }
      at += buffer.position();
      digest.update(buffer.flip());
    }
  }
}
