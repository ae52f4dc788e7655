package studio.marquee.app.boot;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/** Where Marquee keeps what it keeps on this laptop, by the custom of each operating system. */
final class DataFolder {
  private DataFolder() {}

  /**
   * Chooses the folder.
   *
   * @param system the name of the operating system, as Java says it
   */
  static Path of(String system, Path home, Map<String, String> environment) {
    String chosen = environment.getOrDefault("MARQUEE_DATA", "");
    if (!chosen.isBlank()) {
      return Path.of(chosen);
    }
    String name = system.toLowerCase(Locale.ROOT);
    if (name.startsWith("windows")) {
      String local = environment.getOrDefault("LOCALAPPDATA", "");
      return (local.isBlank() ? home.resolve("AppData").resolve("Local") : Path.of(local))
          .resolve("Marquee");
    }
    if (name.startsWith("mac")) {
      return home.resolve("Library").resolve("Application Support").resolve("Marquee");
    }
    String shared = environment.getOrDefault("XDG_DATA_HOME", "");
    return (shared.isBlank() ? home.resolve(".local").resolve("share") : Path.of(shared))
        .resolve("marquee");
  }
}
