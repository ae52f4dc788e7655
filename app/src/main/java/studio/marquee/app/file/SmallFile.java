package studio.marquee.app.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Objects;

/** A file that is replaced as a whole or not at all. */
public record SmallFile(Path path) {
  /** The same in a folder that is there from then on. */
  public SmallFile withFolder() throws IOException {
    Files.createDirectories(folder());
    return this;
  }

  private Path folder() {
    return Objects.requireNonNull(path.toAbsolutePath().getParent());
  }

  /** Writes beside the file first, so that a crash leaves what was there or what is new. */
  public void write(String text) throws IOException {
    Path fresh = Files.createTempFile(folder(), "." + path.getFileName(), ".new");
    try {
      Files.writeString(fresh, text);
      Files.move(fresh, path, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(fresh);
    }
  }
}
