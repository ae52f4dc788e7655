package studio.marquee.model.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;

/**
 * Holds a text against the file that a person has reviewed. {@code -Dgolden.update=true} rewrites
 * the files, but never where a change must have been reviewed already.
 */
final class Golden {
  private static final Path FOLDER = Path.of("src/test/resources/golden");
  private static final Path STATEMENTS = Path.of("src/test/resources/golden-statements");

  private static final Path EXTRACTS = Path.of("src/test/resources/golden-extracts");

  private Golden() {}

  /** A condition. */
  static void check(String name, SqlText text) {
    check(FOLDER.resolve(name), text);
  }

  /** A whole statement. */
  static void checkStatement(String name, SqlText text) {
    check(STATEMENTS.resolve(name), text);
  }

  /** A statement that reads a mart. */
  static void checkExtract(String name, SqlText text) {
    check(EXTRACTS.resolve(name), text);
  }

  private static void check(Path file, SqlText sql) {
    String parameters =
        sql.parameters().stream()
            .map(value -> "-- " + value.getClass().getSimpleName() + " " + value + "\n")
            .collect(Collectors.joining());
    String text = sql.text() + "\n" + parameters;
    try {
      if (Boolean.getBoolean("golden.update")) {
        assertThat(System.getenv("CI")).as("golden files are not rewritten in CI").isNull();
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.writeString(file, text);
      }
      assertThat(text).as(file.toString()).isEqualTo(Files.readString(file));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
