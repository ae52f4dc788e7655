package studio.marquee.connect.progress;

import java.time.Duration;
import java.util.Optional;

/** Told from the working thread, often; whoever listens decides what to show and how often. */
@FunctionalInterface
public interface Progress {
  /**
   * @param step what is being done, as the key of a text
   * @param done how much of it is done, in rows
   * @param total how much there is, or 0 when nobody knows yet
   */
  void at(String step, long done, long total);

  /**
   * Told just before {@link #at} of the same step, when somebody counts.
   *
   * @param done how many bytes of values were read so far
   */
  default void bytes(String step, long done) {}

  /** Told now and then, before the step, how far all steps together are. */
  default void whole(Whole whole) {}

  static Progress silent() {
    return (step, done, total) -> {};
  }

  /**
   * How far all steps together are.
   *
   * @param bytes written so far
   * @param left how long it may still take; empty while nobody knows
   */
  record Whole(long bytes, Optional<Duration> left) {
    /** Nothing is known. */
    public static final Whole UNKNOWN = new Whole(0, Optional.empty());
  }
}
