package studio.marquee.house;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** SQL is written by {@code model.sql} and by the connectors, nowhere else. */
final class SqlText {
  private static final String ALLOWED = "query-model/src/main/java/studio/marquee/model/sql/";
  private static final List<String> WATCHED =
      List.of("query-model/src/main/java/", "app/src/main/java/");

  private static final Pattern SQL =
      Pattern.compile(
          Stream.of(
                  "\\bselect\\b[^.]*\\bfrom\\b",
                  "\\binsert\\s+into\\b",
                  "\\bdelete\\s+from\\b",
                  "\\bupdate\\s+\\S+\\s+set\\b",
                  "\\b(create|drop|alter)\\s+(or\\s+replace\\s+)?(temp(orary)?\\s+)?"
                      + "(table|view|schema|index|database|sequence)\\b",
                  "\\bcopy\\s*\\(",
                  "\\bcopy\\s+\\S+\\s+(to|from)\\s+('|std|\\?)",
                  "^\\s*attach\\s+('|database\\b|if\\b|\\?)",
                  "\\bwhere\\b.*[=<>]\\s*\\?")
              .reduce((one, other) -> one + "|" + other)
              .orElseThrow(),
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  private final JavaSources sources;

  SqlText(SourceTree tree) {
    sources =
        JavaSources.read(
            tree,
            place -> WATCHED.stream().anyMatch(place::startsWith) && !place.startsWith(ALLOWED));
  }

  int filesRead() {
    return sources.files();
  }

  List<Finding> findings() {
    return sources.literals().stream()
        .filter(literal -> SQL.matcher(literal.value()).find())
        .map(literal -> new Finding(literal.place(), literal.line(), "SQL: " + literal.value()))
        .toList();
  }
}
