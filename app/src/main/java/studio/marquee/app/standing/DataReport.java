package studio.marquee.app.standing;

import java.time.Instant;
import java.util.Optional;
import studio.marquee.connect.arrival.DataStanding;
import studio.marquee.connect.extract.Term;
import studio.marquee.connect.keys.KeyRing;

/**
 * What there is to say about the data on this laptop.
 *
 * @param protection what stands between them and whoever finds the laptop
 * @param term until when they may stay; empty when nothing ends that
 * @param offlineSince since when there is no way to the source; empty when there is one
 */
public record DataReport(
    DataStanding standing,
    KeyRing.Protection protection,
    Optional<Term> term,
    Optional<Instant> offlineSince) {
  /** As far as it is known without asking for the source. */
  public DataReport(DataStanding standing, KeyRing.Protection protection, Optional<Term> term) {
    this(standing, protection, term, Optional.empty());
  }

  public DataReport offline(Optional<Instant> since) {
    return new DataReport(standing, protection, term, since);
  }
}
