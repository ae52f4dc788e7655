package studio.marquee.connect.count;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import studio.marquee.connect.cache.MartCache;

/** Held by whoever writes or opens what was counted: one process, and in it one at a time. */
record WritingLock(FileChannel channel, Optional<FileLock> lock) implements AutoCloseable {
  private static final String FILE = "counted.lock";

  /** It may be somebody else's. */
  static WritingLock of(MartCache cache) throws IOException {
    Files.createDirectories(cache.folder());
    FileChannel channel =
        FileChannel.open(
            cache.folder().resolve(FILE), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    return new WritingLock(channel, locked(channel));
  }

  private static Optional<FileLock> locked(FileChannel channel) throws IOException {
    try {
      return Optional.ofNullable(channel.tryLock());
    } catch (OverlappingFileLockException inThisProcess) {
      return Optional.empty();
    } catch (IOException failure) {
      try (channel) {
        throw failure;
      }
    }
  }

  boolean isMine() {
    return lock.isPresent();
  }

  @Override
  public void close() throws IOException {
    try (channel) {
      if (lock.isPresent()) {
        lock.get().release();
      }
    }
  }
}
