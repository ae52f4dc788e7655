package studio.marquee.model.format;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import studio.marquee.model.mart.AttributeName;
import studio.marquee.model.problem.ProblemException;
import studio.marquee.model.segment.Hop;
import studio.marquee.model.segment.Part;
import studio.marquee.model.segment.Rows;
import studio.marquee.model.segment.TimeTest;
import studio.marquee.model.segment.Window;

/** The form of the rows that a rule looks at, and of the time they lie in. */
final class RowsFormat {
  private static final String BY = " by ";

  private RowsFormat() {}

  /** The rows that a node says something about, at the level of what it says. */
  static Rows read(StrictNode owner, int level) throws ProblemException {
    StrictNode node = owner.object("rows");
    node.allowOnly("path", "where", "during");
    List<Hop> path = node.names("path", RowsFormat::hop);
    List<Part> where = RuleReader.parts(node.objects("where"), level + 1);
    Window window = window(node);
    return node.possible(() -> new Rows(path, where, window));
  }

  static Map<String, Object> write(Rows rows) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("path", rows.path().stream().map(RowsFormat::write).toList());
    if (!rows.where().isEmpty()) {
      fields.put("where", RuleWriter.parts(rows.where()));
    }
    write(fields, rows.window());
    return fields;
  }

  static Window window(StrictNode owner) throws ProblemException {
    return owner.has("during") ? new Window.During(during(owner)) : new Window.Ever();
  }

  static TimeTest during(StrictNode owner) throws ProblemException {
    return Spellings.<TimeTest>alone(owner.object("during"), TimeTests.SPELLINGS);
  }

  static void write(Map<String, Object> fields, Window window) {
    switch (window) {
      case Window.Ever() -> {}
      case Window.During(var test) -> write(fields, test);
    }
  }

  static void write(Map<String, Object> fields, TimeTest during) {
    Map<String, Object> test = new LinkedHashMap<>();
    TimeTests.write(test, during);
    fields.put("during", test);
  }

  /** A mart, or a mart and the attribute that declares the relation. */
  private static Optional<Hop> hop(String text) {
    String[] words = text.split(BY, 2);
    if (!Stream.of(words).allMatch(AttributeName::isPart)) {
      return Optional.empty();
    }
    return Optional.of(words.length == 1 ? Hop.to(text) : new Hop(words[0], words[1]));
  }

  private static String write(Hop hop) {
    return hop.by().isEmpty() ? hop.mart() : hop.mart() + BY + hop.by();
  }
}
