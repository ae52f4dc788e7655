package studio.marquee.model.promise;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What is known of a mart for its promises.
 *
 * @param newest the newest moment in the data, by attribute
 * @param filledPercents how many of a hundred rows have a value, by attribute
 * @param lastRefresh how long the last successful refresh took
 */
public record Measures(
    Map<String, Instant> newest,
    Map<String, Double> filledPercents,
    Attempts attempts,
    Optional<Duration> lastRefresh) {
  public Measures {
    newest = Map.copyOf(newest);
    filledPercents = Map.copyOf(filledPercents);
  }

  /** How often the source was asked, and how often it answered. */
  public record Attempts(int all, int answered) {
    OptionalDouble percent() {
      return all == 0 ? OptionalDouble.empty() : OptionalDouble.of(100.0 * answered / all);
    }
  }
}
