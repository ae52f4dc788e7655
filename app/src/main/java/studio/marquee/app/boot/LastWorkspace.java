package studio.marquee.app.boot;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Which workspace was open last, so that the next start needs no words. */
final class LastWorkspace {
  private static final Logger LOG = LoggerFactory.getLogger(LastWorkspace.class);

  private final Path file;

  LastWorkspace(Path data) {
    this.file = data.resolve("last-workspace");
  }

  Optional<Path> folder() {
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    try {
      String text = Files.readString(file).strip();
      return text.isEmpty() ? Optional.empty() : Optional.of(Path.of(text));
    } catch (IOException unreadable) {
      LOG.warn("What was open last cannot be read", unreadable);
      return Optional.empty();
    }
  }

  /** Forgetting it spoils nothing, so a failure is only noted. */
  void remember(Path folder) {
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      Files.writeString(file, folder.toAbsolutePath().normalize().toString());
    } catch (IOException unwritable) {
      LOG.warn("What is open now cannot be remembered", unwritable);
    }
  }
}
