package studio.marquee.connect.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The text files that lie beside these classes. */
final class Resource {
  private Resource() {}

  static String text(String name) {
    try (InputStream in = Resource.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("the jar lacks " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("the jar cannot be read at " + name, e);
    }
  }

  /**
   * The rows of a table whose first line is a heading and whose fields stand between semicolons.
   */
  static List<List<String>> rows(String name) {
    return text(name).lines().skip(1).map(line -> List.of(line.split(";", -1))).toList();
  }
}
