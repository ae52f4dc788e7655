package studio.marquee.app.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** An audience that a person has read: its file, its sentence and its number. */
public final class ExampleAudience {
  private static final Path GOLDEN = Path.of("src/test/resources/golden/audiences");
  private static final Path FILE = GOLDEN.resolve("looked-and-did-not-buy.segment.json");
  private static final Path SAID = GOLDEN.resolve("looked-and-did-not-buy.txt");

  public Path file() {
    return FILE.toAbsolutePath();
  }

  /** How many people it has, as the window says it. */
  public String people() throws IOException {
    return Files.readString(SAID, StandardCharsets.UTF_8).split(" ", 2)[0];
  }

  public void checkFile(String text) throws IOException {
    check(FILE, text);
  }

  public void checkSaid(String text) throws IOException {
    check(SAID, text);
  }

  private static void check(Path golden, String text) throws IOException {
    if (Boolean.getBoolean("golden.update")) {
      assertThat(System.getenv("CI")).as("golden files are not rewritten in CI").isNull();
      Files.createDirectories(GOLDEN);
      Files.writeString(golden, text, StandardCharsets.UTF_8);
    }
    assertThat(text).isEqualTo(Files.readString(golden, StandardCharsets.UTF_8));
  }
}
