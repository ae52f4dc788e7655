package studio.marquee.app.feature.builder.canvas;

import java.util.List;
import studio.marquee.model.segment.Segment;

/**
 * What lies on a table with the way back and forth, to be put on a table another time.
 *
 * @param before what it was, the newest first
 * @param undone what has been taken back, the newest first
 */
public record KeptTable(List<Segment> before, Segment now, List<Segment> undone) {
  public KeptTable {
    before = List.copyOf(before);
    undone = List.copyOf(undone);
  }
}
