package studio.marquee.model.format;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import studio.marquee.model.mart.Delivery;
import studio.marquee.model.problem.ProblemException;

/**
 * The words of our own in the custom properties of a contract. Those that begin with {@code
 * marquee.} must be known: a misspelt one would otherwise protect nothing and say nothing.
 */
final class ContractWords {
  private static final String OURS = "marquee.";

  private static final Set<String> OF_MARTS =
      Set.of(
          "marquee.role",
          "marquee.personKey",
          "marquee.timeColumn",
          "marquee.freshnessColumn",
          "marquee.derivedFrom",
          "marquee.delivery");

  private static final Set<String> OF_ATTRIBUTES =
      Set.of(
          "marquee.unit",
          "marquee.deprecated",
          "marquee.identifier",
          "marquee.countOnly",
          "marquee.mayLeave",
          "marquee.synonyms");

  private ContractWords() {}

  static void requireKnownOfMart(StrictNode object) throws ProblemException {
    requireKnown(object, OF_MARTS);
  }

  static void requireKnownOfAttribute(StrictNode property) throws ProblemException {
    requireKnown(property, OF_ATTRIBUTES);
  }

  static Optional<StrictNode> entry(StrictNode node, String word) throws ProblemException {
    for (StrictNode entry : node.objects("customProperties")) {
      if (entry.textOrBlank("property").equals(word)) {
        return Optional.of(entry);
      }
    }
    return Optional.empty();
  }

  static Optional<String> text(StrictNode node, String word) throws ProblemException {
    Optional<StrictNode> entry = entry(node, word);
    return entry.isPresent() ? Optional.of(entry.get().text("value")) : Optional.empty();
  }

  /** One text, or several as a list; none when the word is absent. */
  static List<String> texts(StrictNode node, String word) throws ProblemException {
    Optional<StrictNode> entry = entry(node, word);
    if (entry.isEmpty()) {
      return List.of();
    }
    StrictNode found = entry.get();
    boolean isList = found.has("value") && found.node().get("value").isArray();
    return isList ? found.texts("value") : List.of(found.text("value"));
  }

  static boolean isTrue(StrictNode node, String word) throws ProblemException {
    Optional<StrictNode> entry = entry(node, word);
    return entry.isPresent() && isYes(entry.get());
  }

  static boolean isFalse(StrictNode node, String word) throws ProblemException {
    Optional<StrictNode> entry = entry(node, word);
    return entry.isPresent() && !isYes(entry.get());
  }

  static Delivery delivery(StrictNode object, Set<String> attributes) throws ProblemException {
    Optional<StrictNode> entry = entry(object, "marquee.delivery");
    if (entry.isEmpty()) {
      return new Delivery.Whole();
    }
    StrictNode value = entry.get().object("value");
    if (value.has("partition")) {
      value.allowOnly("partition", "newest");
      String partition = attribute(value, "partition", attributes);
      int newest = value.has("newest") ? value.whole("newest") : 1;
      return value.possible(() -> new Delivery.Parts(partition, newest));
    }
    value.allowOnly("watermark", "lookBack", "deletion", "deletedWhen");
    String watermark = attribute(value, "watermark", attributes);
    return new Delivery.Changes(watermark, lookBack(value), deletion(value, attributes));
  }

  private static Delivery.Deletion deletion(StrictNode value, Set<String> attributes)
      throws ProblemException {
    String deletion =
        value.has("deletion")
            ? value.oneOf("deletion", List.of("never", "marked", "compared"), word -> word)
            : "never";
    if (deletion.equals("marked")) {
      return new Delivery.Deletion.Marked(attribute(value, "deletedWhen", attributes));
    }
    return deletion.equals("compared")
        ? new Delivery.Deletion.Compared()
        : new Delivery.Deletion.Never();
  }

  private static Duration lookBack(StrictNode value) throws ProblemException {
    if (!value.has("lookBack")) {
      return Duration.ZERO;
    }
    String text = value.text("lookBack");
    try {
      Duration lookBack = Duration.parse(text);
      if (!lookBack.isNegative()) {
        return lookBack;
      }
    } catch (DateTimeParseException noDuration) {
      ProblemException problem = noLookBack(value, text);
      problem.addSuppressed(noDuration);
      throw problem;
    }
    throw noLookBack(value, text);
  }

  private static ProblemException noLookBack(StrictNode value, String text) {
    return value.problem(
        FormatProblem.IMPOSSIBLE_VALUE,
        text + " is no time to look back, which is written like P3D or PT6H");
  }

  private static String attribute(StrictNode value, String field, Set<String> attributes)
      throws ProblemException {
    String name = value.text(field);
    if (!attributes.contains(name)) {
      throw value.problem(FormatProblem.IMPOSSIBLE_VALUE, "no attribute is called " + name);
    }
    return name;
  }

  private static boolean isYes(StrictNode entry) throws ProblemException {
    if (!entry.has("value")) {
      throw entry.problem(FormatProblem.MISSING_FIELD, "value");
    }
    return entry.isTrue("value");
  }

  private static void requireKnown(StrictNode node, Set<String> known) throws ProblemException {
    List<String> sorted = new ArrayList<>(known.stream().sorted().toList());
    for (StrictNode entry : node.objects("customProperties")) {
      String word = entry.textOrBlank("property");
      if (word.startsWith(OURS) && !known.contains(word)) {
        throw entry.problem(FormatProblem.UNKNOWN_FIELD, word, String.join(", ", sorted));
      }
    }
  }
}
