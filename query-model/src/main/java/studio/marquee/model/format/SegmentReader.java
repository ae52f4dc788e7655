package studio.marquee.model.format;

import java.util.ArrayList;
import java.util.List;
import studio.marquee.model.problem.ProblemException;
import studio.marquee.model.segment.Limit;
import studio.marquee.model.segment.Part;
import studio.marquee.model.segment.Pin;
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
    node.allowOnly(
        "format", "title", "description", "population", "rule", "exclude", "limit", "pins");
    String population = node.name("population");
    String title = node.text("title");
    String description = node.textOrBlank("description");
    Rule rule = RuleReader.whole(node.object("rule"));
    List<Part> exclude = RuleReader.parts(node.objects("exclude"), 1);
    Limit limit =
        node.has("limit") ? RankFormat.limit(node.object("limit")) : new Limit.Unlimited();
    List<Pin> pins = new ArrayList<>();
    for (StrictNode pin : node.objects("pins")) {
      pins.add(pin(pin));
    }
    return node.possible(
        () -> new Segment(title, description, population, rule, exclude, limit, pins));
  }

  private static Pin pin(StrictNode node) throws ProblemException {
    node.allowOnly("key", "side", "reason");
    return node.possible(() ->
        new Pin(
            node.text("key"), Phrases.read(node, "side", Pin.Side.values()), node.text("reason")));
  }
}
