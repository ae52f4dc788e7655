package studio.marquee.app.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.marquee.model.problem.ProblemException;

final class SettingsFileTest {
  @TempDir private Path folder;

  @Test
  void whatIsWrittenIsReadAgain() throws ProblemException {
    SettingsFile file = new SettingsFile(folder.resolve("deep/settings.properties"));
    assertThat(file.read()).isEqualTo(Settings.untouched());
    file.write(Settings.untouched().in(Appearance.DARK));
    file.write(Settings.untouched().in(Appearance.LIGHT));
    assertThat(file.read()).isEqualTo(Settings.untouched().in(Appearance.LIGHT));
    file.write(Settings.untouched().in(TextSize.LARGEST));
    assertThat(file.read()).isEqualTo(new Settings(Appearance.SYSTEM, TextSize.LARGEST));
  }

  @Test
  void aSpoiltFileMeansUntouched() throws IOException {
    Path spoilt = folder.resolve("spoilt.properties");
    Files.writeString(spoilt, "appearance=\\uXYZ");
    assertThat(new SettingsFile(spoilt).read()).isEqualTo(Settings.untouched());
    Files.writeString(spoilt, "appearance=purple\ntextSize=huge");
    assertThat(new SettingsFile(spoilt).read()).isEqualTo(Settings.untouched());
  }

  @Test
  void aFolderThatIsAFileIsAProblem() throws IOException {
    Path file = Files.createFile(folder.resolve("file"));
    assertThatThrownBy(
            () -> new SettingsFile(file.resolve("settings.properties")).write(Settings.untouched()))
        .isInstanceOf(ProblemException.class);
  }
}
