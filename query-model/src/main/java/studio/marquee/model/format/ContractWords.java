package studio.marquee.model.format;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import studio.marquee.model.mart.Attribute;
import studio.marquee.model.mart.AttributeType;
import studio.marquee.model.problem.ProblemException;

/**
 * The words of our own in the custom properties of a contract. Those that begin with {@code
 * marquee.} must be known: a misspelt one would otherwise protect nothing and say nothing.
 */
final class ContractWords {
  static final String OURS = "marquee.";

  static final Set<String> OF_MARTS =
      Set.of(
          "marquee.role",
          "marquee.personKey",
          "marquee.timeColumn",
          "marquee.freshnessColumn",
          "marquee.derivedFrom",
          "marquee.delivery",
          "marquee.watermark",
          "marquee.lookBack",
          "marquee.deletion",
          "marquee.deletedColumn",
          "marquee.partition",
          "marquee.partsThatChange",
          "marquee.consentChannel",
          "marquee.consentPurpose",
          "marquee.consentStatus",
          "marquee.consentGranted",
          "marquee.synonyms");

  static final Set<String> OF_ATTRIBUTES =
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

  /** Empty when the contract does not say. */
  static Optional<Boolean> yesOrNo(StrictNode node, String word) throws ProblemException {
    Optional<StrictNode> entry = entry(node, word);
    return entry.isPresent() ? Optional.of(isYes(entry.get())) : Optional.empty();
  }

  /** The attribute that a word names, which must be there and be of one of the types. */
  static String attribute(
      StrictNode entry, List<Attribute> attributes, Set<AttributeType> types, String nothing)
      throws ProblemException {
    String name = entry.text("value");
    boolean isThere =
        attributes.stream()
            .filter(attribute -> attribute.name().attribute().equals(name))
            .anyMatch(attribute -> types.contains(attribute.type()));
    if (!isThere) {
      throw entry.problem(FormatProblem.IMPOSSIBLE_VALUE, nothing + " is called " + name);
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
    Set<String> seen = new HashSet<>();
    for (StrictNode entry : node.objects("customProperties")) {
      String word = entry.textOrBlank("property");
      if (word.startsWith(OURS) && !known.contains(word)) {
        throw entry.problem(FormatProblem.UNKNOWN_FIELD, word, String.join(", ", sorted));
      }
      if (word.startsWith(OURS) && !seen.add(word)) {
        throw entry.problem(FormatProblem.IMPOSSIBLE_VALUE, word + " is said twice");
      }
    }
  }
}
