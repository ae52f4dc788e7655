package studio.marquee.model.directory;

import java.util.List;
import java.util.Optional;
import studio.marquee.model.mart.Mart;

/**
 * A mart, and how it stands between others. Who owns it, who decides about it and what it promises
 * are in the mart itself.
 *
 * @param attributes in the order of the contract
 * @param origins what it is made from
 */
public record MartEntry(
    Mart mart, List<AttributeEntry> attributes, List<Origin> origins, Uses uses) {
  public MartEntry {
    attributes = List.copyOf(attributes);
    origins = List.copyOf(origins);
  }

  public Optional<AttributeEntry> attribute(String name) {
    return attributes.stream()
        .filter(entry -> entry.attribute().name().attribute().equals(name))
        .findFirst();
  }

  /**
   * Something that a mart is made from.
   *
   * @param name as the contract says it
   * @param mart the mart of that name or of that table; empty for what is no mart here
   */
  public record Origin(String name, Optional<String> mart) {}
}
