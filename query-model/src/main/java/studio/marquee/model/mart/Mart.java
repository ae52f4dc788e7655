package studio.marquee.model.mart;

import java.time.Period;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One mart as its contract describes it.
 *
 * @param version the version of the contract
 * @param key the attribute whose value names one person, one event or one thing
 * @param time the attribute that says when a row happened; blank for what does not happen
 * @param kept how far back the source keeps rows; zero when it does not say
 * @param freshness the attribute that is larger in the newer one of two rows with the same key;
 *     blank when nothing tells
 * @param terms what its contract says beyond the shape of its rows
 */
public record Mart(
    String name,
    String title,
    String description,
    String domain,
    String owner,
    String version,
    MartRole role,
    Table table,
    String key,
    List<Attribute> attributes,
    String time,
    List<Relation> relations,
    Period kept,
    String freshness,
    MartTerms terms) {
  public Mart {
    attributes = List.copyOf(attributes);
    relations = List.copyOf(relations);
    Set<String> seen = new HashSet<>();
    for (Attribute attribute : attributes) {
      if (!seen.add(attribute.name().attribute())) {
        throw new IllegalArgumentException("attribute twice: " + attribute.name());
      }
    }
  }

  /** A mart that does not say which of two rows with the same key is newer. */
  public Mart(
      String name,
      String title,
      String description,
      String domain,
      String owner,
      String version,
      MartRole role,
      Table table,
      String key,
      List<Attribute> attributes,
      String time,
      List<Relation> relations,
      Period kept) {
    this(
        name,
        title,
        description,
        domain,
        owner,
        version,
        role,
        table,
        key,
        attributes,
        time,
        relations,
        kept,
        "",
        MartTerms.NONE);
  }

  /** A mart of what does not happen, related to nothing. */
  public Mart(
      String name,
      String title,
      String description,
      String domain,
      String owner,
      String version,
      MartRole role,
      Table table,
      String key,
      List<Attribute> attributes) {
    this(
        name,
        title,
        description,
        domain,
        owner,
        version,
        role,
        table,
        key,
        attributes,
        "",
        List.of(),
        Period.ZERO);
  }

  public Optional<Attribute> attribute(String attributeName) {
    return attributes.stream()
        .filter(attribute -> attribute.name().attribute().equals(attributeName))
        .findFirst();
  }
}
