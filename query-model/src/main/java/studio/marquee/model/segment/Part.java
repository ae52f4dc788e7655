package studio.marquee.model.segment;

import java.util.EnumSet;
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
}
