package studio.marquee.model.mart;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One mart as its contract describes it.
 *
 * @param version the version of the contract
 * @param key the attribute whose value names one person, one event or one thing
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
    List<Attribute> attributes) {
  public Mart {
    attributes = List.copyOf(attributes);
    Set<String> seen = new HashSet<>();
    for (Attribute attribute : attributes) {
      if (!seen.add(attribute.name().attribute())) {
        throw new IllegalArgumentException("attribute twice: " + attribute.name());
      }
    }
  }

  public Optional<Attribute> attribute(String attributeName) {
    return attributes.stream()
        .filter(attribute -> attribute.name().attribute().equals(attributeName))
        .findFirst();
  }
}
