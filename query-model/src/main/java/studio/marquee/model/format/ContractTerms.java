package studio.marquee.model.format;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import studio.marquee.model.mart.Attribute;
import studio.marquee.model.mart.AttributeTerms;
import studio.marquee.model.mart.MartTerms;
import studio.marquee.model.mart.Sensitivity;
import studio.marquee.model.problem.ProblemException;

/** Reads what a contract says beyond the shape of its rows. */
final class ContractTerms {
  private ContractTerms() {}

  static MartTerms ofMart(
      StrictNode contract, StrictNode object, List<Attribute> attributes, String freshness)
      throws ProblemException {
    ContractWords.requireKnownOfMart(object);
    return new MartTerms(
        contract.textOrBlank("id"),
        ContractTeam.steward(contract),
        ContractTeam.support(contract),
        derivedFrom(object),
        new ContractDelivery(object, attributes).read(),
        new ContractPromises(object.name("name"), attributes, freshness).read(contract),
        ContractQuality.ofObject(object, attributes),
        ContractConsent.read(object, attributes),
        ContractWords.texts(object, "marquee.synonyms"));
  }

  static AttributeTerms ofAttribute(StrictNode property) throws ProblemException {
    ContractWords.requireKnownOfAttribute(property);
    Sensitivity sensitivity =
        property.has("classification")
            ? Phrases.read(property, "classification", Sensitivity.values())
            : Sensitivity.INTERNAL;
    String identifier = ContractWords.text(property, "marquee.identifier").orElse("");
    return new AttributeTerms(
        sensitivity,
        identifier,
        property.isTrue("unique"),
        ContractWords.yesOrNo(property, "marquee.countOnly").orElse(false),
        ContractWords.yesOrNo(property, "marquee.mayLeave").orElse(identifier.isEmpty()),
        ContractQuality.ofProperty(property),
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
