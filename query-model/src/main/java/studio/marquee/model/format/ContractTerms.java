package studio.marquee.model.format;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import studio.marquee.model.mart.Attribute;
import studio.marquee.model.mart.AttributeTerms;
import studio.marquee.model.mart.MartTerms;
import studio.marquee.model.mart.Sensitivity;
import studio.marquee.model.problem.ProblemException;

/** Reads what a contract says beyond the shape of its rows. */
final class ContractTerms {
  private ContractTerms() {}

  static MartTerms ofMart(StrictNode contract, StrictNode object, List<Attribute> attributes)
      throws ProblemException {
    ContractWords.requireKnownOfMart(object);
    Set<String> names =
        attributes.stream()
            .map(attribute -> attribute.name().attribute())
            .collect(Collectors.toUnmodifiableSet());
    String freshness = ContractWords.text(object, "marquee.freshnessColumn").orElse("");
    return new MartTerms(
        contract.textOrBlank("id"),
        ContractTeam.steward(contract),
        ContractTeam.support(contract),
        derivedFrom(object),
        ContractWords.delivery(object, names),
        ContractPromises.read(contract, object.name("name"), freshness),
        ContractQuality.read(object, List.of()));
  }

  static AttributeTerms ofAttribute(StrictNode property) throws ProblemException {
    ContractWords.requireKnownOfAttribute(property);
    Sensitivity sensitivity =
        property.has("classification")
            ? Phrases.read(property, "classification", Sensitivity.values())
            : Sensitivity.INTERNAL;
    return new AttributeTerms(
        sensitivity,
        ContractWords.text(property, "marquee.identifier").orElse(""),
        property.isTrue("unique"),
        ContractWords.isTrue(property, "marquee.countOnly"),
        !ContractWords.isFalse(property, "marquee.mayLeave"),
        ContractQuality.read(property, List.of(property.name("name"))),
        ContractWords.texts(property, "marquee.synonyms"));
  }

  private static List<String> derivedFrom(StrictNode object) throws ProblemException {
    Set<String> sources = new LinkedHashSet<>(ContractWords.texts(object, "marquee.derivedFrom"));
    for (StrictNode property : object.objects("properties")) {
      if (property.has("transformSourceObjects")) {
        sources.addAll(property.texts("transformSourceObjects"));
      }
    }
    return new ArrayList<>(sources);
  }
}
