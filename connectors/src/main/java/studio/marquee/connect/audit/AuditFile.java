package studio.marquee.connect.audit;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** The lines of a log as they lie in its file, from the first to the last. */
final class AuditFile implements AutoCloseable {
  private static final int LONGEST = 1 << 20;
  private static final int ROOM = 1 << 16;

  private final FileChannel channel;
  private final ByteBuffer room = ByteBuffer.allocate(ROOM).limit(0);
  private long end;
  private int torn;

  private AuditFile(FileChannel channel) {
    this.channel = channel;
  }

  static AuditFile open(Path file) throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    return new AuditFile(
        FileChannel.open(
            file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE));
  }

  /** Looks at a line and says whether to go on. */
  @FunctionalInterface
  interface Looking {
    boolean isFine(byte[] line);
  }

  /** Where the finished lines end, and how much lies behind them, is known afterwards. */
  boolean eachLine(Looking looking) throws IOException {
    channel.position(0);
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    while (fill()) {
      byte next = room.get();
      if (next != '\n') {
        line.write(next);
        if (line.size() > LONGEST) {
          return looking.isFine(line.toByteArray());
        }
        continue;
      }
      if (!looking.isFine(line.toByteArray())) {
        return false;
      }
      end += line.size() + 1L;
      line.reset();
    }
    torn = line.size();
    return true;
  }

  private boolean fill() throws IOException {
    if (room.hasRemaining()) {
      return true;
    }
    room.clear();
    int read = channel.read(room);
    room.flip();
    return read > 0;
  }

  int torn() {
    return torn;
  }

  /** Takes away what was never finished. */
  void repair() throws IOException {
    channel.truncate(end);
  }

  /** Afterwards the line survives a power cut. */
  void append(byte[] line) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(line.length + 1).put(line).put((byte) '\n').flip();
    long at = end;
    while (bytes.hasRemaining()) {
      at += channel.write(bytes, at);
    }
    channel.force(true);
    end = at;
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
