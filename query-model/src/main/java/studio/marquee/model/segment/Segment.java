package studio.marquee.model.segment;

import java.util.ArrayList;
import java.util.List;

/**
 * Which people of a population are meant. A saved segment is what people call an audience.
 *
 * @param population the name of the mart that holds the people
 * @param rule who is included
 * @param exclude whoever is meant by any of these is left out; muted parts do not count
 * @param limit how many of those that are left are kept
 * @param pins who is in or out whatever all the rest says; pins do not count towards the limit
 */
public record Segment(
    String title,
    String description,
    String population,
    Rule rule,
    List<Part> exclude,
    Limit limit,
    List<Pin> pins) {
  public Segment {
    exclude = List.copyOf(exclude);
    pins = List.copyOf(pins);
    Checks.require(!title.isBlank(), "a segment has a title");
    Checks.require(
        pins.stream().map(Pin::key).distinct().count() == pins.size(),
        "somebody is pinned more than once");
  }

  /** A segment that keeps everyone it means. */
  public Segment(
      String title, String description, String population, Rule rule, List<Part> exclude) {
    this(title, description, population, rule, exclude, new Limit.Unlimited(), List.of());
  }

  /** A segment that leaves nobody out. */
  public Segment(String title, String description, String population, Rule rule) {
    this(title, description, population, rule, List.of());
  }

  public Segment withRule(Rule other) {
    return new Segment(title, description, population, other, exclude, limit, pins);
  }

  public Segment withTitle(String other) {
    return new Segment(other, description, population, rule, exclude, limit, pins);
  }

  public Segment withLimit(Limit other) {
    return new Segment(title, description, population, rule, exclude, other, pins);
  }

  public Segment withPins(List<Pin> others) {
    return new Segment(title, description, population, rule, exclude, limit, others);
  }

  /** Who is included, left out, kept and pinned, as one rule. */
  public Rule whole() {
    Rule chosen = limited(chosen());
    List<String> inside = keys(Pin.Side.IN);
    if (inside.isEmpty()) {
      return chosen;
    }
    Rule base = Part.of(chosen).isLive() ? chosen : new Everyone();
    return new Group(new Group.Join.AnyOf(), List.of(Part.of(base), Part.of(new KeysRule(inside))));
  }

  /** Before the limit; who is pinned, in or out, takes nobody's place. */
  private Rule chosen() {
    List<Part> parts = new ArrayList<>();
    parts.add(Part.of(rule));
    if (exclude.stream().anyMatch(part -> !part.isMuted())) {
      parts.add(Part.not(new Group(new Group.Join.AnyOf(), exclude)));
    }
    List<String> outside =
        limit instanceof Limit.Unlimited
            ? keys(Pin.Side.OUT)
            : pins.stream().map(Pin::key).toList();
    if (!outside.isEmpty()) {
      parts.add(Part.not(new KeysRule(outside)));
    }
    return parts.size() == 1 ? rule : new Group(new Group.Join.AllOf(), parts);
  }

  private Rule limited(Rule chosen) {
    return switch (limit) {
      case Limit.Unlimited() -> chosen;
      case Ranking ranking -> new RankRule(ranking, List.of(Part.of(chosen)));
    };
  }

  private List<String> keys(Pin.Side side) {
    return pins.stream().filter(pin -> pin.side() == side).map(Pin::key).toList();
  }
}
