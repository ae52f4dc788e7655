package studio.marquee.connect.extract;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import studio.marquee.connect.cache.MartCache;

/** Held by whoever changes the generations of a cache: one process, and in it one at a time. */
record CacheLock(FileChannel channel, FileLock lock) implements AutoCloseable {
  private static final String FILE = "refresh.lock";

  /** Empty when somebody else has it. */
  static Optional<CacheLock> of(MartCache cache) throws IOException {
    Files.createDirectories(cache.folder());
    FileChannel channel =
        FileChannel.open(
            cache.folder().resolve(FILE), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      FileLock lock = channel.tryLock();
      if (lock != null) {
        return Optional.of(new CacheLock(channel, lock));
      }
    } catch (OverlappingFileLockException inThisProcess) {
      // Like one of another process.
    }
    channel.close();
    return Optional.empty();
  }

  @Override
  public void close() throws IOException {
    try (channel) {
      lock.release();
    }
  }
}
