package studio.marquee.model.segment;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** A rule where it stands in a tree, and what is said of it there. */
public record Part(Rule rule, Set<Mark> marks) {
  public Part {
    marks = marks.isEmpty() ? Set.of() : Set.copyOf(EnumSet.copyOf(marks));
  }

  public static Part of(Rule rule) {
    return new Part(rule, Set.of());
  }

  public static Part not(Rule rule) {
    return new Part(rule, Set.of(Mark.NOT));
  }

  public boolean isNot() {
    return marks.contains(Mark.NOT);
  }

  public boolean isMuted() {
    return marks.contains(Mark.MUTED);
  }

  public boolean isLocked() {
    return marks.contains(Mark.LOCKED);
  }

  /** Whether anything in it counts. */
  public boolean isLive() {
    return !isMuted()
        && (!(rule instanceof Group(var _, var parts)) || parts.stream().anyMatch(Part::isLive));
  }

  /** All of the parts as one rule; everyone when there are none, or none that count. */
  public static Rule allOf(List<Part> parts) {
    return parts.stream().anyMatch(Part::isLive)
        ? new Group(new Group.Join.AllOf(), parts)
        : new Everyone();
  }
}
