package studio.marquee.model.arrival;

import java.util.List;
import java.util.Map;

/**
 * What is remembered of a mart from the refreshes that were used, the newest first.
 *
 * @param nullPercents by attribute
 * @param spreads of the newest one, by attribute
 */
public record Past(
    List<Long> rows, Map<String, List<Double>> nullPercents, Map<String, Spread> spreads) {
  /** Nothing is remembered. */
  public static final Past NONE = new Past(List.of(), Map.of(), Map.of());

  public Past {
    rows = List.copyOf(rows);
    nullPercents = Map.copyOf(nullPercents);
    spreads = Map.copyOf(spreads);
  }

  /** The same without how many rows there were. */
  public Past withoutRows() {
    return new Past(List.of(), nullPercents, spreads);
  }
}
