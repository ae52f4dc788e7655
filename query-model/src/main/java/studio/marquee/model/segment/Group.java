package studio.marquee.model.segment;

import java.util.List;

/**
 * Several rules as one. Muted parts do not count, and a group of which nothing is left is as if it
 * were not there.
 */
public record Group(Join join, List<Part> parts) implements Rule {
  public Group {
    parts = List.copyOf(parts);
    Checks.require(!parts.isEmpty(), "a group has at least one part");
  }

  /** How many of the parts must be true. */
  public sealed interface Join {
    record AllOf() implements Join {}

    record AnyOf() implements Join {}

    record NoneOf() implements Join {}

    /** When muting leaves fewer parts than this, all of those that are left. */
    record AtLeast(int count) implements Join {
      public AtLeast {
        Checks.require(count >= 1, "at least one");
      }
    }
  }
}
