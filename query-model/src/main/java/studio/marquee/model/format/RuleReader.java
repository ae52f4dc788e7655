package studio.marquee.model.format;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import studio.marquee.model.problem.ProblemException;
import studio.marquee.model.segment.AttributeRule;
import studio.marquee.model.segment.Group;
import studio.marquee.model.segment.Mark;
import studio.marquee.model.segment.Part;
import studio.marquee.model.segment.PlaceRule;
import studio.marquee.model.segment.Rule;

/** Reads the rules of a segment, from the one at the top down. */
final class RuleReader {
  static final int DEEPEST = 64;

  private static final Set<String> MARKS =
      EnumSet.allOf(Mark.class).stream()
          .map(RuleWriter::spelling)
          .collect(Collectors.toUnmodifiableSet());

  private RuleReader() {}

  /** A rule that is no part of another; nothing can be said of it but what it is. */
  static Rule whole(StrictNode node) throws ProblemException {
    return rule(node, 1, Set.of());
  }

  static List<Part> parts(List<StrictNode> nodes) throws ProblemException {
    return parts(nodes, 1);
  }

  private static List<Part> parts(List<StrictNode> nodes, int level) throws ProblemException {
    List<Part> parts = new ArrayList<>();
    for (StrictNode node : nodes) {
      Set<Mark> marks = EnumSet.noneOf(Mark.class);
      for (Mark mark : Mark.values()) {
        if (node.isTrue(RuleWriter.spelling(mark))) {
          marks.add(mark);
        }
      }
      parts.add(new Part(rule(node, level, MARKS), marks));
    }
    return parts;
  }

  private static Rule rule(StrictNode node, int level, Set<String> marks) throws ProblemException {
    if (level > DEEPEST) {
      throw node.problem(
          FormatProblem.IMPOSSIBLE_VALUE, "rules lie at most " + DEEPEST + " levels deep");
    }
    String kind = node.text("kind");
    return switch (kind) {
      case "attribute" -> attribute(node, marks);
      case "place" -> place(node, marks);
      case "group" -> group(node, level, marks);
      default -> throw node.problem(FormatProblem.UNKNOWN_KIND, kind, "attribute, group, place");
    };
  }

  private static Rule attribute(StrictNode node, Set<String> marks) throws ProblemException {
    String phrase = node.text("test");
    Spelling spelling =
        Spellings.of(phrase)
            .orElseThrow(
                () -> node.problem(FormatProblem.UNKNOWN_TEST, phrase, Spellings.phrases()));
    Set<String> fields = new HashSet<>(spelling.fields());
    fields.addAll(List.of("kind", "attribute", "test"));
    allowOnly(node, fields, marks);
    return new AttributeRule(
        node.attribute("attribute"), node.possible(() -> spelling.reading().read(node)));
  }

  private static Rule place(StrictNode node, Set<String> marks) throws ProblemException {
    allowOnly(node, Set.of("kind", "latitude", "longitude", "within", "of"), marks);
    StrictNode point = node.object("of");
    point.allowOnly("latitude", "longitude");
    return node.possible(() ->
        new PlaceRule(
            node.attribute("latitude"),
            node.attribute("longitude"),
            point.number("latitude"),
            point.number("longitude"),
            node.number("within")));
  }

  private static Rule group(StrictNode node, int level, Set<String> marks) throws ProblemException {
    String join = node.oneOf("join", RuleWriter.JOINS, word -> word);
    boolean isCounted = join.equals(RuleWriter.AT_LEAST);
    allowOnly(
        node,
        isCounted ? Set.of("kind", "join", "count", "parts") : Set.of("kind", "join", "parts"),
        marks);
    Group.Join read =
        switch (join) {
          case RuleWriter.ALL_OF -> new Group.Join.AllOf();
          case RuleWriter.ANY_OF -> new Group.Join.AnyOf();
          case RuleWriter.NONE_OF -> new Group.Join.NoneOf();
          default -> node.possible(() -> new Group.Join.AtLeast(node.whole("count")));
        };
    return new Group(read, parts(node.someObjects("parts"), level + 1));
  }

  private static void allowOnly(StrictNode node, Set<String> fields, Set<String> marks)
      throws ProblemException {
    Set<String> all = new HashSet<>(fields);
    all.addAll(marks);
    node.allowOnly(all);
  }
}
