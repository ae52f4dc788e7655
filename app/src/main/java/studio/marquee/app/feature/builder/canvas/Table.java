package studio.marquee.app.feature.builder.canvas;

import java.util.Optional;
import studio.marquee.model.segment.Segment;

/** What lies on the table, with a group at the top, and what of it is selected. */
public record Table(Optional<Segment> segment, Selection selection) {
  static final Table EMPTY = new Table(Optional.empty(), Selection.NONE);
}
