package studio.marquee.connect.disk;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * What is done to files of our own. Everything that changes the disk goes through these six steps,
 * so that a proof can let any one of them fail.
 */
public interface Disk {
  /** A new, empty file that only its owner can read; one that is there already is emptied. */
  Sink create(Path file) throws IOException;

  /** Afterwards what is in the file, or which files are in the folder, survives a power cut. */
  void force(Path path) throws IOException;

  /** Either all of it is at its new place or nothing changed; a file that was there is gone. */
  void move(Path from, Path to) throws IOException;

  /** A file that never changes lies in two folders then, and takes no more room where it can. */
  void link(Path file, Path also) throws IOException;

  /** Harmless when there is nothing. A folder must be empty. */
  void delete(Path path) throws IOException;

  /** A new file with this content, which survives a power cut. */
  default void write(Path file, byte[] content) throws IOException {
    try (Sink sink = create(file)) {
      sink.write(ByteBuffer.wrap(content));
      sink.force();
    }
  }

  /** A reader finds the old content or the new one, never anything between. */
  default void replace(Path file, byte[] content) throws IOException {
    Path beside = file.resolveSibling("." + file.getFileName() + ".new");
    write(beside, content);
    move(beside, file);
  }

  /** Deletes a folder with all that is in it; a folder that is not there is deleted already. */
  default void deleteAll(Path folder) throws IOException {
    List<Path> deepestFirst;
    try (Stream<Path> all = Files.walk(folder)) {
      deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
    } catch (NoSuchFileException gone) {
      return;
    }
    for (Path path : deepestFirst) {
      delete(path);
    }
  }

  /** A file while it is written, from its beginning to its end. */
  interface Sink extends AutoCloseable {
    void write(ByteBuffer bytes) throws IOException;

    void force() throws IOException;

    @Override
    void close() throws IOException;
  }
}
