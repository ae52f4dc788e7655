package studio.marquee.app.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/**
 * How far each thread of this process steps back for others, as Linux tells it: 0 is not at all.
 */
public final class NiceThreads {
  private static final Path ALL = Path.of("/proc/self/task");
  private static final Path THIS = Path.of("/proc/thread-self");
  private static final int NICE_BEHIND_THE_NAME = 16;

  private NiceThreads() {}

  public static int ofThisOne() {
    return of(THIS);
  }

  /** Of each by its number; those that end meanwhile are left out. */
  public static Map<String, Integer> all() {
    Map<String, Integer> nice = new HashMap<>();
    try (Stream<Path> threads = Files.list(ALL)) {
      for (Path thread : threads.toList()) {
        try {
          nice.put(String.valueOf(thread.getFileName()), of(thread));
        } catch (UncheckedIOException ended) {
          if (Files.exists(thread)) {
            throw ended;
          }
        }
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    return nice;
  }

  private static int of(Path thread) {
    try {
      String told = Files.readString(thread.resolve("stat"));
      // A name may hold anything, blanks and brackets too.
      String[] behind = told.substring(told.lastIndexOf(')') + 2).split(" ", -1);
      return Integer.parseInt(behind[NICE_BEHIND_THE_NAME]);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
