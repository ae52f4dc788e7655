package studio.marquee.connect.export;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import studio.marquee.connect.disk.Disk;

/**
 * Which hidden files are being written. Who writes them holds a lock as long as they live, so what
 * a killed process left behind is known by its lock that nobody holds, and is taken away before the
 * next export begins.
 */
final class Unfinished implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Unfinished.class);
  private static final String ENDING = ".writing";

  private final Disk disk;
  private final Path note;
  private final FileChannel channel;

  private Unfinished(Disk disk, Path note, FileChannel channel) {
    this.disk = disk;
    this.note = note;
    this.channel = channel;
  }

  static Unfinished begin(Disk disk, Path data, List<Path> files) throws IOException {
    Path folder = data.resolve("exports");
    Files.createDirectories(folder);
    sweep(disk, folder);
    Path note = folder.resolve(UUID.randomUUID() + ENDING);
    FileChannel channel =
        FileChannel.open(
            note, StandardOpenOption.CREATE_NEW, StandardOpenOption.READ, StandardOpenOption.WRITE);
    channel.lock();
    String names =
        files.stream()
            .map(file -> file.toAbsolutePath().normalize().toString())
            .collect(Collectors.joining("\n"));
    channel.write(ByteBuffer.wrap(names.getBytes(StandardCharsets.UTF_8)));
    channel.force(true);
    return new Unfinished(disk, note, channel);
  }

  private static void sweep(Disk disk, Path folder) throws IOException {
    try (DirectoryStream<Path> notes = Files.newDirectoryStream(folder, "*" + ENDING)) {
      for (Path note : notes) {
        sweepOne(disk, note);
      }
    }
  }

  /** An empty note is of somebody who has only just begun. */
  private static void sweepOne(Disk disk, Path note) throws IOException {
    try (FileChannel channel =
            FileChannel.open(note, StandardOpenOption.READ, StandardOpenOption.WRITE);
        FileLock lock = channel.tryLock()) {
      if (lock == null || channel.size() == 0) {
        return;
      }
      ByteBuffer names = ByteBuffer.allocate(Math.toIntExact(channel.size()));
      while (names.hasRemaining() && channel.read(names) >= 0) {
        // Until all of it is there.
      }
      for (String name : new String(names.array(), StandardCharsets.UTF_8).lines().toList()) {
        disk.delete(Path.of(name));
      }
      LOG.info("Took away what an export that was ended in the middle had left behind");
    } catch (NoSuchFileException goneMeanwhile) {
      return;
    } catch (OverlappingFileLockException ours) {
      return;
    }
    disk.delete(note);
  }

  @Override
  public void close() throws IOException {
    channel.close();
    disk.delete(note);
  }
}
