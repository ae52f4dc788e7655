package studio.marquee.app.feature.builder.palette;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import studio.marquee.app.control.Columns;
import studio.marquee.connect.cache.AttributeProfile;

/** How values spread, no larger than a word. */
final class Sketch {
  private static final int MOST_COLUMNS = 6;
  private static final double WIDTH = 28;
  private static final double HEIGHT = 14;

  private final Columns columns = new Columns(1);

  Sketch() {
    columns.setMinSize(WIDTH, HEIGHT);
    columns.setPrefSize(WIDTH, HEIGHT);
    columns.setMaxSize(WIDTH, HEIGHT);
    columns.setMouseTransparent(true);
  }

  Columns node() {
    return columns;
  }

  void show(Optional<AttributeProfile> profile) {
    List<Long> heights = profile.map(Sketch::heights).orElse(List.of());
    columns.show(heights);
    columns.setVisible(!heights.isEmpty());
    columns.setManaged(!heights.isEmpty());
  }

  private static List<Long> heights(AttributeProfile profile) {
    return switch (profile.shape()) {
      case AttributeProfile.Values(var values) ->
          values.stream().limit(MOST_COLUMNS).map(AttributeProfile.ValueCount::people).toList();
      case AttributeProfile.Histogram histogram -> gathered(histogram.people());
      case AttributeProfile.Span _, AttributeProfile.Nothing _ -> List.of();
    };
  }

  /** Puts neighbouring bins together until they fit into a sketch. */
  private static List<Long> gathered(List<Long> bins) {
    int each = Math.max(1, Math.ceilDiv(bins.size(), MOST_COLUMNS));
    Long[] sums = new Long[Math.ceilDiv(bins.size(), each)];
    Arrays.fill(sums, 0L);
    for (int i = 0; i < bins.size(); i++) {
      sums[i / each] += bins.get(i);
    }
    return List.of(sums);
  }
}
