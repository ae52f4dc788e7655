package studio.marquee.app.settings;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import java.util.Properties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import studio.marquee.app.file.SmallFile;
import studio.marquee.app.problem.AppProblem;
import studio.marquee.model.problem.Problem;
import studio.marquee.model.problem.ProblemException;

/** Settings as a small file of properties. A file that is missing or spoilt means untouched. */
public final class SettingsFile {
  private static final Logger LOG = LoggerFactory.getLogger(SettingsFile.class);
  private static final String APPEARANCE = "appearance";

  private final Path file;

  public SettingsFile(Path file) {
    this.file = file;
  }

  /** Where this laptop keeps what belongs to its person. */
  public Path folder() {
    return Objects.requireNonNull(file.toAbsolutePath().getParent());
  }

  public Settings read() {
    if (!Files.isRegularFile(file)) {
      return Settings.untouched();
    }
    try (Reader reader = new StringReader(Files.readString(file))) {
      Properties properties = new Properties();
      properties.load(reader);
      String appearance = properties.getProperty(APPEARANCE, "");
      return Arrays.stream(Appearance.values())
          .filter(known -> known.name().equalsIgnoreCase(appearance))
          .findFirst()
          .map(Settings::new)
          .orElseGet(Settings::untouched);
    } catch (IOException | IllegalArgumentException spoilt) {
      LOG.warn("settings cannot be read, starting untouched", spoilt);
      return Settings.untouched();
    }
  }

  public void write(Settings settings) throws ProblemException {
    try {
      new SmallFile(file)
          .withFolder()
          .write(APPEARANCE + "=" + settings.appearance().name() + "\n");
    } catch (IOException refused) {
      throw new ProblemException(
          Problem.of(AppProblem.SETTINGS_NOT_SAVED, String.valueOf(file.getFileName())), refused);
    }
  }
}
