package studio.marquee.model.format;

import studio.marquee.model.mart.AttributeName;
import studio.marquee.model.problem.Problem;
import studio.marquee.model.problem.ProblemException;
import studio.marquee.model.segment.AttributeRule;
import studio.marquee.model.segment.AttributeTest;
import studio.marquee.model.segment.Rule;
import studio.marquee.model.segment.Segment;

/**
 * Reads a segment strictly: what is not known is refused with its place, never skipped. Reading
 * resolves nothing and connects to nothing.
 */
public final class SegmentReader {
  static final String FORMAT = "marquee.segment/1";

  private final Documents documents = new Documents();

  /**
   * Reads the text of one segment.
   *
   * @param file how messages name where the text came from
   */
  public Segment read(String file, String text) throws ProblemException {
    return segment(documents.json(file, text));
  }

  private static Segment segment(StrictNode node) throws ProblemException {
    node.requireFormat(FORMAT);
    node.allowOnly("format", "title", "description", "population", "rule");
    String population = node.name("population");
    String title = node.text("title");
    String description = node.textOrBlank("description");
    Rule rule = rule(node.object("rule"));
    return node.checked(
        SegmentReader::impossible, () -> new Segment(title, description, population, rule));
  }

  private static Rule rule(StrictNode node) throws ProblemException {
    String kind = node.text("kind");
    if (!kind.equals("attribute")) {
      throw node.problem(FormatProblem.UNKNOWN_KIND, kind);
    }
    String attribute = node.text("attribute");
    AttributeName name =
        AttributeName.parse(attribute)
            .orElseThrow(() -> node.problem(FormatProblem.NOT_A_NAME, attribute));
    return new AttributeRule(name, node.checked(SegmentReader::impossible, () -> test(node)));
  }

  private static AttributeTest test(StrictNode node) throws ProblemException {
    String test = node.text("test");
    return switch (test) {
      case "is any of" -> {
        allowOnly(node, "values");
        yield new AttributeTest.IsAnyOf(node.texts("values"));
      }
      case "at least" -> {
        allowOnly(node, "value");
        yield new AttributeTest.AtLeast(node.number("value"));
      }
      case "at most" -> {
        allowOnly(node, "value");
        yield new AttributeTest.AtMost(node.number("value"));
      }
      case "between" -> {
        allowOnly(node, "from", "to");
        yield new AttributeTest.Between(node.number("from"), node.number("to"));
      }
      case "is true" -> {
        allowOnly(node);
        yield new AttributeTest.IsTrue();
      }
      case "is set" -> {
        allowOnly(node);
        yield new AttributeTest.IsSet();
      }
      default -> throw node.problem(FormatProblem.UNKNOWN_TEST, test);
    };
  }

  private static void allowOnly(StrictNode node, String... more) throws ProblemException {
    String[] fields = new String[more.length + 3];
    fields[0] = "kind";
    fields[1] = "attribute";
    fields[2] = "test";
    System.arraycopy(more, 0, fields, 3, more.length);
    node.allowOnly(fields);
  }

  private static Problem impossible(StrictNode node, IllegalArgumentException refused) {
    return node.problem(FormatProblem.IMPOSSIBLE_VALUE, String.valueOf(refused.getMessage()))
        .problem();
  }
}
