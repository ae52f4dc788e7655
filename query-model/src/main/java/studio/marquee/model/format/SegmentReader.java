package studio.marquee.model.format;

import java.nio.charset.StandardCharsets;
import studio.marquee.model.mart.AttributeName;
import studio.marquee.model.problem.Problem;
import studio.marquee.model.problem.ProblemException;
import studio.marquee.model.segment.AttributeRule;
import studio.marquee.model.segment.AttributeTest;
import studio.marquee.model.segment.Rule;
import studio.marquee.model.segment.Segment;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads a segment strictly: what is not known is refused with its place, never skipped. Reading
 * resolves nothing and connects to nothing.
 */
public final class SegmentReader {
  static final String FORMAT = "marquee.segment/1";
  private static final int LARGEST = 5_000_000;
  private static final int DEEPEST = 64;

  private final JsonMapper json =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(DEEPEST)
                          .maxDocumentLength(LARGEST)
                          .build())
                  .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                  .build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .build();

  /**
   * Reads the text of one segment.
   *
   * @param file how messages name where the text came from
   */
  public Segment read(String file, String text) throws ProblemException {
    if (text.getBytes(StandardCharsets.UTF_8).length > LARGEST) {
      throw new ProblemException(Problem.of(FormatProblem.TOO_LARGE, file, LARGEST / 1_000_000));
    }
    return segment(StrictNode.root(file, parse(file, text)));
  }

  private JsonNode parse(String file, String text) throws ProblemException {
    try {
      return json.readTree(text);
    } catch (JacksonException unreadable) {
      var location = unreadable.getLocation();
      String line = location == null ? "1" : String.valueOf(Math.max(1, location.getLineNr()));
      throw new ProblemException(
          Problem.of(FormatProblem.UNREADABLE, file, line, unreadable.getOriginalMessage()),
          unreadable);
    }
  }

  private static Segment segment(StrictNode node) throws ProblemException {
    if (!node.node().has("format")) {
      throw node.problem(FormatProblem.NOT_A_SEGMENT);
    }
    String format = node.text("format");
    if (!format.equals(FORMAT)) {
      throw node.problem(FormatProblem.OTHER_VERSION, format, FORMAT);
    }
    node.allowOnly("format", "title", "description", "population", "rule");
    String population = node.text("population");
    if (!AttributeName.isPart(population)) {
      throw node.problem(FormatProblem.NOT_A_NAME, population);
    }
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
