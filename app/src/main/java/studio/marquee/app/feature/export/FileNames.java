package studio.marquee.app.feature.export;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** Names of files that nobody has used yet. */
final class FileNames {
  private static final int LONGEST = 60;

  private FileNames() {}

  /** Made of the title, with a number behind it where that is needed. */
  static Path free(Path folder, String title) {
    String base =
        title.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "-").replaceAll("^-|-$", "");
    String name = base.isEmpty() ? "audience" : base.substring(0, Math.min(LONGEST, base.length()));
    Path file = folder.resolve(name + ".csv");
    for (int number = 2; Files.exists(file); number++) {
      file = folder.resolve(name + "-" + number + ".csv");
    }
    return file;
  }
}
