package studio.marquee.model.segment;

import java.util.List;

/**
 * Which people of a population are meant. A saved segment is what people call an audience.
 *
 * @param population the name of the mart that holds the people
 * @param rule who is included
 * @param exclude whoever is meant by any of these is left out; muted parts do not count
 */
public record Segment(
    String title, String description, String population, Rule rule, List<Part> exclude) {
  public Segment {
    exclude = List.copyOf(exclude);
    if (title.isBlank()) {
      throw new IllegalArgumentException("a segment has a title");
    }
  }

  /** A segment that leaves nobody out. */
  public Segment(String title, String description, String population, Rule rule) {
    this(title, description, population, rule, List.of());
  }

  public Segment withRule(Rule other) {
    return new Segment(title, description, population, other, exclude);
  }

  public Segment withTitle(String other) {
    return new Segment(other, description, population, rule, exclude);
  }

  /** Who is included and who is left out, as one rule. */
  public Rule whole() {
    if (exclude.stream().allMatch(Part::isMuted)) {
      return rule;
    }
    Part included = Part.of(rule);
    Part excluded = Part.not(new Group(new Group.Join.AnyOf(), exclude));
    return new Group(new Group.Join.AllOf(), List.of(included, excluded));
  }
}
