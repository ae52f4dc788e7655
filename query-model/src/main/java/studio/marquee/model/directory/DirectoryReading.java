package studio.marquee.model.directory;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import studio.marquee.model.catalogue.Audience;
import studio.marquee.model.catalogue.Catalogue;
import studio.marquee.model.catalogue.Trait;
import studio.marquee.model.check.Remaining;
import studio.marquee.model.check.SegmentCheck;
import studio.marquee.model.check.SegmentNeeds;
import studio.marquee.model.check.TraitCheck;
import studio.marquee.model.directory.Directory.Domain;
import studio.marquee.model.directory.MartEntry.Origin;
import studio.marquee.model.mart.Attribute;
import studio.marquee.model.mart.AttributeName;
import studio.marquee.model.mart.Mart;
import studio.marquee.model.mart.Marts;
import studio.marquee.model.mart.Relation;
import studio.marquee.model.policy.Extracts;

/**
 * Works out the directory of a catalogue. Who uses an attribute is found by taking it away: what
 * could be counted before and cannot be counted then needs it.
 */
public final class DirectoryReading {
  private final Catalogue catalogue;
  private final Marts marts;
  private final Map<String, Set<AttributeName>> needs = new TreeMap<>();
  private final Map<String, Set<AttributeName>> traitNeeds = new TreeMap<>();

  private DirectoryReading(Catalogue catalogue) {
    this.catalogue = catalogue;
    this.marts = catalogue.marts();
  }

  public static Directory of(Catalogue catalogue) {
    DirectoryReading reading = new DirectoryReading(catalogue);
    reading.needs();
    return reading.directory();
  }

  private Directory directory() {
    Map<String, List<MartEntry>> domains = new TreeMap<>();
    for (Mart mart : marts.all()) {
      domains.computeIfAbsent(mart.domain(), _ -> new ArrayList<>()).add(entry(mart));
    }
    return new Directory(
        domains.entrySet().stream()
            .map(domain -> new Domain(domain.getKey(), domain.getValue()))
            .toList());
  }

  private void needs() {
    SegmentNeeds segments = new SegmentNeeds(catalogue);
    for (Audience audience : catalogue.audiences()) {
      if (new SegmentCheck(catalogue).problems(audience.segment()).isEmpty()) {
        Set<AttributeName> needed = segments.among(candidates(audience), audience.segment());
        needs.put(audience.name(), needed);
      }
    }
    for (Trait trait : catalogue.traits()) {
      traitNeeds.put(
          trait.name().toString(),
          names(marts).stream()
              .filter(name -> !isSound(trait, without(List.of(name))))
              .collect(Collectors.toSet()));
    }
  }

  /** Attributes of marts that it does without need not be tried one by one. */
  private List<AttributeName> candidates(Audience audience) {
    List<AttributeName> candidates = new ArrayList<>();
    for (Mart mart : marts.all()) {
      List<AttributeName> all = mart.attributes().stream().map(Attribute::name).toList();
      boolean isNeeded =
          !new SegmentCheck(with(without(all))).problems(audience.segment()).isEmpty();
      if (isNeeded) {
        candidates.addAll(all);
      }
    }
    return candidates;
  }

  private boolean isSound(Trait trait, Marts fewer) {
    return new TraitCheck(with(fewer)).problems(trait).isEmpty();
  }

  private Marts without(List<AttributeName> names) {
    return Extracts.whole(marts).without(names).marts();
  }

  private Catalogue with(Marts fewer) {
    return Remaining.of(catalogue, fewer);
  }

  private static List<AttributeName> names(Marts marts) {
    return marts.all().stream()
        .flatMap(mart -> mart.attributes().stream())
        .map(Attribute::name)
        .toList();
  }

  private MartEntry entry(Mart mart) {
    List<AttributeEntry> attributes = new ArrayList<>();
    mart.attributes().forEach(attribute -> attributes.add(entry(mart, attribute)));
    List<Origin> origins =
        mart.terms().derivedFrom().stream().map(name -> new Origin(name, origin(name))).toList();
    Predicate<AttributeName> isOfMart = name -> name.mart().equals(mart.name());
    return new MartEntry(mart, attributes, origins, uses(relying(mart), isOfMart));
  }

  private AttributeEntry entry(Mart mart, Attribute attribute) {
    List<String> leadsTo =
        mart.relations().stream()
            .filter(relation -> relation.attribute().equals(attribute.name().attribute()))
            .map(relation -> relation.to().toString())
            .toList();
    List<String> relying =
        marts.all().stream()
            .filter(other ->
                other.relations().stream().anyMatch(it -> it.to().equals(attribute.name())))
            .map(Mart::name)
            .toList();
    return new AttributeEntry(attribute, leadsTo, uses(relying, attribute.name()::equals));
  }

  private Uses uses(List<String> relying, Predicate<AttributeName> isMeant) {
    return new Uses(relying, needing(traitNeeds, isMeant), needing(needs, isMeant));
  }

  private static List<String> needing(
      Map<String, Set<AttributeName>> needs, Predicate<AttributeName> isMeant) {
    return needs.entrySet().stream()
        .filter(need -> need.getValue().stream().anyMatch(isMeant))
        .map(Map.Entry::getKey)
        .toList();
  }

  /** Those whose rows belong to its rows, and those that are made from it. */
  private List<String> relying(Mart mart) {
    return marts.all().stream()
        .filter(other -> !other.name().equals(mart.name()))
        .filter(other -> isRelated(other, mart) || isMadeFrom(other, mart))
        .map(Mart::name)
        .toList();
  }

  private static boolean isRelated(Mart other, Mart mart) {
    return other.relations().stream()
        .map(Relation::to)
        .anyMatch(to -> to.mart().equals(mart.name()));
  }

  private boolean isMadeFrom(Mart other, Mart mart) {
    return other.terms().derivedFrom().stream()
        .anyMatch(name -> origin(name).equals(Optional.of(mart.name())));
  }

  /** Contracts call it by its name or by its table. */
  private Optional<String> origin(String name) {
    return marts.all().stream()
        .filter(mart ->
            mart.name().equals(name)
                || (mart.table().schema() + "." + mart.table().name()).equals(name))
        .map(Mart::name)
        .findFirst();
  }
}
