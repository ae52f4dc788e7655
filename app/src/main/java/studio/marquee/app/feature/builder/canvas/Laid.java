package studio.marquee.app.feature.builder.canvas;

import java.util.List;
import java.util.Optional;
import studio.marquee.model.edit.Lanes;
import studio.marquee.model.segment.Segment;

/**
 * What lay on a table with the way back and forth, to be laid there again.
 *
 * @param past what it was, the newest first
 * @param undone what has been taken back, the newest first
 */
public record Laid(Table now, List<Table> past, List<Table> undone) {
  private static final int MOST_KEPT = 250;

  public Laid {
    past = List.copyOf(past);
    undone = List.copyOf(undone);
  }

  /** What was kept from another time, of which nothing is selected. */
  public static Laid of(KeptTable kept) {
    return new Laid(table(kept.now()), tables(kept.before()), tables(kept.undone()));
  }

  private static Table table(Segment segment) {
    return new Table(Optional.of(Lanes.normal(segment)), Selection.NONE);
  }

  private static List<Table> tables(List<Segment> segments) {
    return segments.stream().map(Laid::table).toList();
  }

  /** What is worth keeping of it; empty when nothing lay there. */
  public Optional<KeptTable> kept() {
    return now.segment().map(segment -> new KeptTable(segments(past), segment, segments(undone)));
  }

  private static List<Segment> segments(List<Table> tables) {
    return tables.stream().limit(MOST_KEPT).flatMap(each -> each.segment().stream()).toList();
  }
}
