package studio.marquee.app.feature.builder.palette;

import java.util.List;

/**
 * Something that has what was typed.
 *
 * @param bold the parts of its title that have it, in order and apart from each other
 * @param because where else it was found; blank when its title says enough
 * @param rank the lower the better
 */
public record Found(Subject subject, List<Span> bold, String because, int rank) {
  /** A part of a text. */
  public record Span(int from, int to) {}

  public Found {
    bold = List.copyOf(bold);
  }
}
