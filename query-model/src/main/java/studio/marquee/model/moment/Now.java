package studio.marquee.model.moment;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** The moment that a question is asked at, and where its days begin. */
public record Now(Instant moment, ZoneId zone) {
  public LocalDate today() {
    return moment.atZone(zone).toLocalDate();
  }

  /** When a day begins there; on some days of some zones that is not midnight. */
  public Instant startOf(LocalDate day) {
    return day.atStartOfDay(zone).toInstant();
  }
}
