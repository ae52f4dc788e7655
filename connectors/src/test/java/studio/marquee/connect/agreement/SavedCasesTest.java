package studio.marquee.connect.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever was once found to differ, and what is easily got wrong, stays agreed on. */
class SavedCasesTest {
  private static final Path SAVED = Path.of("src/test/resources/agreement");

  static List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(SAVED)) {
      return files.filter(file -> file.toString().endsWith(".json")).sorted().toList();
    }
  }

  @Test
  void thereAreSome() throws IOException {
    assertThat(files()).hasSizeGreaterThanOrEqualTo(5);
  }

  @ParameterizedTest
  @MethodSource("files")
  void isAgreedOn(Path file) throws IOException, SQLException {
    Case asked = new CaseText().read(Files.readString(file));
    try (Engine engine = JdbcEngine.duckDb()) {
      assertThat(Court.disagreement(List.of(engine), asked)).isEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("files")
  void isReadAsItIsWritten(Path file) throws IOException {
    CaseText text = new CaseText();
    Case asked = text.read(Files.readString(file));
    assertThat(text.read(text.write(asked, ""))).isEqualTo(asked);
  }
}
