package studio.marquee.app.feature.builder.palette;

import java.util.List;
import studio.marquee.model.segment.Group;
import studio.marquee.model.segment.Part;
import studio.marquee.model.segment.Rule;
import studio.marquee.model.segment.Segment;

/** Whether the data team has locked anything in a segment. */
public final class Locks {
  private Locks() {}

  public static boolean in(Segment segment) {
    return in(segment.rule()) || in(segment.exclude());
  }

  private static boolean in(Rule rule) {
    return rule instanceof Group(var _, var parts) && in(parts);
  }

  private static boolean in(List<Part> parts) {
    return parts.stream().anyMatch(part -> part.isLocked() || in(part.rule()));
  }
}
