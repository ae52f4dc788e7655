package studio.marquee.model.segment;

/**
 * Which people of a population are meant. A saved segment is what people call an audience.
 *
 * @param population the name of the mart that holds the people
 */
public record Segment(String title, String description, String population, Rule rule) {
  public Segment {
    if (title.isBlank()) {
      throw new IllegalArgumentException("a segment has a title");
    }
  }

  public Segment withRule(Rule other) {
    return new Segment(title, description, population, other);
  }
}
