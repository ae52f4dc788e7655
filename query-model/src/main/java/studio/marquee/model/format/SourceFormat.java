package studio.marquee.model.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import studio.marquee.model.format.DescribedSource.DescribedDriver;
import studio.marquee.model.format.DescribedSource.DescribedRight;
import studio.marquee.model.format.DescribedSource.DescribedTls;
import studio.marquee.model.format.DescribedSource.Place;
import studio.marquee.model.problem.ProblemException;

/** How a source is written in {@code workspace.yaml}. */
final class SourceFormat {
  private SourceFormat() {}

  static DescribedSource read(StrictNode source) throws ProblemException {
    SourceKind kind = kind(source);
    if (kind == SourceKind.DUCKDB) {
      source.allowOnly("name", "kind", "file");
      return new DescribedSource.DuckDbFile(source.name("name"), source.text("file"));
    }
    source.allowOnly(
        "name",
        "kind",
        "host",
        "port",
        "database",
        "user",
        "tls",
        "certificate",
        "options",
        "driver",
        "acceptedRights");
    return new DescribedSource.Server(
        source.name("name"),
        kind,
        new Place(
            source.text("host"),
            source.has("port") ? OptionalInt.of(source.whole("port")) : OptionalInt.empty(),
            source.text("database"),
            source.text("user")),
        tls(source),
        source.textOrBlank("certificate"),
        source.has("options") ? source.object("options").textFields() : Map.of(),
        source.has("driver") ? Optional.of(driver(source.object("driver"))) : Optional.empty(),
        rights(source));
  }

  private static SourceKind kind(StrictNode source) throws ProblemException {
    String word = source.text("kind");
    for (SourceKind kind : SourceKind.values()) {
      if (kind.word().equals(word)) {
        return kind;
      }
    }
    String known =
        Stream.of(SourceKind.values()).map(SourceKind::word).collect(Collectors.joining(", "));
    throw source.problem(FormatProblem.UNKNOWN_SOURCE_KIND, word, known);
  }

  private static DescribedTls tls(StrictNode source) throws ProblemException {
    return source.has("tls")
        ? source.oneOf("tls", List.of(DescribedTls.values()), DescribedTls::word)
        : DescribedTls.VERIFY;
  }

  private static DescribedDriver driver(StrictNode driver) throws ProblemException {
    driver.allowOnly("jar", "sha256");
    return new DescribedDriver(driver.text("jar"), driver.text("sha256"));
  }

  private static List<DescribedRight> rights(StrictNode source) throws ProblemException {
    List<DescribedRight> rights = new ArrayList<>();
    for (StrictNode right : source.objects("acceptedRights")) {
      right.allowOnly("right", "by", "reason");
      rights.add(new DescribedRight(right.text("right"), right.text("by"), right.text("reason")));
    }
    return rights;
  }
}
