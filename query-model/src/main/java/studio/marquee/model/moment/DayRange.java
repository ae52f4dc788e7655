package studio.marquee.model.moment;

import java.time.LocalDate;

/**
 * From a day on, up to but not including another; {@code MIN} and {@code MAX} leave an end open.
 */
public record DayRange(LocalDate from, LocalDate to) {
  public boolean isOpenBefore() {
    return from.equals(LocalDate.MIN);
  }

  public boolean isOpenAfter() {
    return to.equals(LocalDate.MAX);
  }

  public boolean contains(LocalDate day) {
    return !day.isBefore(from) && day.isBefore(to);
  }
}
