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
  private static final String TEXT_SIZE = "textSize";

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
      return new Settings(
          read(properties, APPEARANCE, Appearance.SYSTEM),
          read(properties, TEXT_SIZE, TextSize.SYSTEM));
    } catch (IOException | IllegalArgumentException spoilt) {
      LOG.warn("settings cannot be read, starting untouched", spoilt);
      return Settings.untouched();
    }
  }

  private static <E extends Enum<E>> E read(Properties properties, String key, E untouched) {
    String wanted = properties.getProperty(key, "");
    return Arrays.stream(untouched.getDeclaringClass().getEnumConstants())
        .filter(known -> known.name().equalsIgnoreCase(wanted))
        .findFirst()
        .orElse(untouched);
  }

  public void write(Settings settings) throws ProblemException {
    try {
      new SmallFile(file)
          .withFolder()
          .write(
              "%s=%s\n%s=%s\n"
                  .formatted(APPEARANCE, settings.appearance(), TEXT_SIZE, settings.textSize()));
    } catch (IOException refused) {
      throw new ProblemException(
          Problem.of(AppProblem.SETTINGS_NOT_SAVED, String.valueOf(file.getFileName())), refused);
    }
  }
}
