package studio.marquee.connect.disk;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.TRUNCATE_EXISTING;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** The disk of this laptop. */
public final class LocalDisk implements Disk {
  private static final boolean IS_POSIX =
      FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
  private static final boolean IS_WINDOWS = FileSystems.getDefault().getSeparator().equals("\\");

  /** Elsewhere a file gets the rights of its folder, which lies in the owner's profile. */
  private static final FileAttribute<?>[] OWNER_ONLY =
      IS_POSIX
          ? new FileAttribute<?>[] {
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
          }
          : new FileAttribute<?>[0];

  @Override
  public Sink create(Path file) throws IOException {
    Files.deleteIfExists(file);
    return new ChannelSink(
        FileChannel.open(file, Set.of(CREATE, TRUNCATE_EXISTING, WRITE), OWNER_ONLY));
  }

  @Override
  public void force(Path path) throws IOException {
    if (Files.isDirectory(path)) {
      if (!IS_WINDOWS) {
        try (FileChannel channel = FileChannel.open(path)) {
          channel.force(true);
        }
      }
      return;
    }
    try (FileChannel channel = FileChannel.open(path, WRITE)) {
      channel.force(true);
    }
  }

  @Override
  public void move(Path from, Path to) throws IOException {
    Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    Path folder = to.toAbsolutePath().getParent();
    if (folder != null) {
      force(folder);
    }
  }

  @Override
  public void link(Path file, Path also) throws IOException {
    try {
      Files.createLink(also, file);
    } catch (UnsupportedOperationException | FileSystemException noLinks) {
      Files.copy(file, also, StandardCopyOption.REPLACE_EXISTING);
      force(also);
    }
  }

  @Override
  public void delete(Path path) throws IOException {
    Files.deleteIfExists(path);
  }

  private record ChannelSink(FileChannel channel) implements Sink {
    @Override
    public void write(ByteBuffer bytes) throws IOException {
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
    }

    @Override
    public void force() throws IOException {
      channel.force(true);
    }

    @Override
    public void close() throws IOException {
      channel.close();
    }
  }
}
