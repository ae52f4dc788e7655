package studio.marquee.model.format;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import studio.marquee.model.mart.Attribute;
import studio.marquee.model.mart.AttributeType;
import studio.marquee.model.mart.ConsentTerms;
import studio.marquee.model.problem.ProblemException;

/** Reads where the rows of a consent mart say what somebody allowed. */
final class ContractConsent {
  private static final String CHANNEL = "marquee.consentChannel";
  private static final String PURPOSE = "marquee.consentPurpose";
  private static final String STATUS = "marquee.consentStatus";
  private static final String GRANTED = "marquee.consentGranted";
  private static final List<String> NEEDED = List.of(CHANNEL, STATUS, GRANTED);

  private ContractConsent() {}

  /** Said as a whole or not at all: a half of it would let people through. */
  static Optional<ConsentTerms> read(StrictNode object, List<Attribute> attributes)
      throws ProblemException {
    boolean isSaid = ContractWords.entry(object, PURPOSE).isPresent();
    for (String word : NEEDED) {
      isSaid |= ContractWords.entry(object, word).isPresent();
    }
    if (!isSaid) {
      return Optional.empty();
    }
    boolean isOfConsent =
        ContractWords.text(object, "marquee.role").filter("consent"::equals).isPresent();
    if (!isOfConsent) {
      throw object.problem(
          FormatProblem.IMPOSSIBLE_VALUE, CHANNEL + " is for tables whose role is consent");
    }
    for (String word : NEEDED) {
      if (ContractWords.entry(object, word).isEmpty()) {
        throw object.problem(FormatProblem.MISSING_FIELD, word);
      }
    }
    Set<String> granted = new LinkedHashSet<>(ContractWords.texts(object, GRANTED));
    return Optional.of(
        new ConsentTerms(
            attribute(object, CHANNEL, attributes),
            attribute(object, PURPOSE, attributes),
            attribute(object, STATUS, attributes),
            granted));
  }

  private static String attribute(StrictNode object, String word, List<Attribute> attributes)
      throws ProblemException {
    Optional<StrictNode> entry = ContractWords.entry(object, word);
    return entry.isEmpty()
        ? ""
        : ContractWords.attribute(
            entry.get(), attributes, Set.of(AttributeType.TEXT), "no text of the table");
  }
}
