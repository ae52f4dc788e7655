package studio.marquee.connect.engines;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import studio.marquee.model.sql.SqlText;

/** Conditions read back from the files that people review, so that just these are what is run. */
final class ReviewedText {
  private static final Path FOLDER = Path.of("../query-model/src/test/resources/golden");
  private static final Path STATEMENTS =
      Path.of("../query-model/src/test/resources/golden-statements");

  private ReviewedText() {}

  static List<String> cases() throws IOException {
    return names(FOLDER);
  }

  static List<String> statements() throws IOException {
    return names(STATEMENTS);
  }

  private static List<String> names(Path place) throws IOException {
    try (Stream<Path> folders = Files.list(place)) {
      return folders.map(folder -> folder.getFileName().toString()).sorted().toList();
    }
  }

  static SqlText of(String name, String dialect) throws IOException {
    return read(FOLDER.resolve(name).resolve(dialect + ".sql"));
  }

  static SqlText statement(String name, String dialect) throws IOException {
    return read(STATEMENTS.resolve(name).resolve(dialect + ".sql"));
  }

  private static SqlText read(Path file) throws IOException {
    List<String> text = new ArrayList<>();
    List<Object> parameters = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      if (line.startsWith("-- ")) {
        String[] typeAndValue = line.substring(3).split(" ", 2);
        parameters.add(value(typeAndValue[0], typeAndValue[1]));
      } else {
        text.add(line);
      }
    }
    return new SqlText(String.join("\n", text), parameters);
  }

  private static Object value(String type, String text) {
    return switch (type) {
      case "String" -> text;
      case "BigDecimal" -> new BigDecimal(text);
      case "Double" -> Double.valueOf(text);
      case "Integer" -> Integer.valueOf(text);
      case "Long" -> Long.valueOf(text);
      case "LocalDate" -> LocalDate.parse(text);
      case "LocalDateTime" -> LocalDateTime.parse(text);
      default -> throw new IllegalArgumentException(type);
    };
  }
}
