package studio.marquee.connect.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What of ours is still there when everything should have ended. */
public final class Leftovers {
  private static final Path OPEN = Path.of("/proc/self/fd");

  private Leftovers() {}

  /** The threads that count; the machine has others that come and go. */
  public static Set<String> threads() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(Thread::isAlive)
        .map(Thread::getName)
        .filter(name -> name.startsWith("leaves-") || name.startsWith("sets-"))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /**
   * Which files below a folder this process has open, by whatever means; none where the system does
   * not tell. A connection to a database that is left open has its files open.
   */
  public static List<Path> filesIn(Path folder) throws IOException {
    if (!Files.isDirectory(OPEN)) {
      return List.of();
    }
    Path real = folder.toRealPath();
    try (Stream<Path> links = Files.list(OPEN)) {
      return links
          .flatMap(link -> target(link).stream())
          .filter(path -> path.startsWith(real))
          .toList();
    }
  }

  private static Optional<Path> target(Path link) {
    try {
      return Optional.of(Files.readSymbolicLink(link));
    } catch (IOException closedMeanwhile) {
      return Optional.empty();
    }
  }
}
