package studio.marquee.connect.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import studio.marquee.connect.disk.Disk;

/** A file while it is written, and the hash of what was written. */
final class HashedFile extends OutputStream {
  private static final int ROOM = 1 << 18;

  private final Disk.Sink sink;
  private final MessageDigest digest;
  private final ByteBuffer room = ByteBuffer.allocate(ROOM);
  private long bytes;

  HashedFile(Disk.Sink sink) {
    this.sink = sink;
    try {
      this.digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }

  @Override
  public void write(int next) throws IOException {
    write(new byte[] {(byte) next}, 0, 1);
  }

  @Override
  public void write(byte[] more, int from, int length) throws IOException {
    digest.update(more, from, length);
    bytes += length;
    int done = 0;
    while (done < length) {
      int part = Math.min(room.remaining(), length - done);
      room.put(more, from + done, part);
      done += part;
      if (!room.hasRemaining()) {
        empty();
      }
    }
  }

  private void empty() throws IOException {
    room.flip();
    if (room.hasRemaining()) {
      sink.write(room);
    }
    room.clear();
  }

  /** Everything survives a power cut afterwards; gives back the hash, in hexadecimal digits. */
  String finish() throws IOException {
    empty();
    sink.force();
    return HexFormat.of().formatHex(digest.digest());
  }

  long bytes() {
    return bytes;
  }

  @Override
  public void close() throws IOException {
    sink.close();
  }
}
