package studio.marquee.app.boot;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import studio.marquee.connect.workspace.Person;
import studio.marquee.connect.workspace.Workspace;

/** Who was chosen last in the window, for the one workspace where that was. */
final class LastPerson {
  private static final Logger LOG = LoggerFactory.getLogger(LastPerson.class);

  private final Path file;

  LastPerson(Path data) {
    this.file = data.resolve("last-person");
  }

  /** Empty for another workspace, and when the person no longer works there. */
  Optional<String> of(Workspace workspace) {
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    try {
      List<String> lines = Files.readAllLines(file);
      boolean isOfIt = lines.size() == 2 && lines.getFirst().equals(place(workspace));
      return isOfIt
          ? workspace.people().stream()
              .map(Person::id)
              .filter(id -> id.equals(lines.getLast()))
              .findFirst()
          : Optional.empty();
    } catch (IOException unreadable) {
      LOG.warn("Who was chosen last cannot be read", unreadable);
      return Optional.empty();
    }
  }

  /** Forgetting it spoils nothing, so a failure is only noted. */
  void remember(Workspace workspace, Person person) {
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      Files.write(file, List.of(place(workspace), person.id()));
    } catch (IOException unwritable) {
      LOG.warn("Who is chosen now cannot be remembered", unwritable);
    }
  }

  private static String place(Workspace workspace) {
    return workspace.folder().toAbsolutePath().normalize().toString();
  }
}
