package studio.marquee.model.moment;

import java.time.Instant;

/** From a moment on, up to but not including another; {@code MIN} and {@code MAX} leave it open. */
public record MomentRange(Instant from, Instant to) {
  public boolean isOpenBefore() {
    return from.equals(Instant.MIN);
  }

  public boolean isOpenAfter() {
    return to.equals(Instant.MAX);
  }

  public boolean contains(Instant moment) {
    return !moment.isBefore(from) && moment.isBefore(to);
  }
}
