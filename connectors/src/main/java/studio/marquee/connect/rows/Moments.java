package studio.marquee.connect.rows;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** Moments as microseconds since 1970, as DuckDB counts them. */
public final class Moments {
  /** Stands for a moment that never comes; its negative for one before all others. */
  public static final long NEVER = Long.MAX_VALUE;

  /** DuckDB's first moment lies at the beginning of a day. */
  private static final long FIRST = -9_223_372_022_400_000_000L;

  private static final long MICROS_A_SECOND = 1_000_000;
  private static final int NANOS_A_MICRO = 1_000;
  private static final long FIRST_SECOND = FIRST / MICROS_A_SECOND;
  private static final long LAST_SECOND = Long.MAX_VALUE / MICROS_A_SECOND - 1;

  private Moments() {}

  /** A moment that the cache cannot tell from never is never. */
  public static long micros(LocalDateTime universal) {
    return micros(universal.toInstant(ZoneOffset.UTC));
  }

  /** Moments are kept in universal time. */
  public static long micros(OffsetDateTime moment) {
    return micros(moment.toInstant());
  }

  private static long micros(Instant instant) {
    long second = instant.getEpochSecond();
    if (second > LAST_SECOND) {
      return NEVER;
    }
    return second < FIRST_SECOND
        ? -NEVER
        : second * MICROS_A_SECOND + instant.getNano() / NANOS_A_MICRO;
  }

  /** Counts from another beginning, which must lie after 1970. */
  public static long shifted(long micros, long beginning) {
    if (micros == Long.MIN_VALUE) {
      return -NEVER;
    }
    return micros > Long.MAX_VALUE - beginning - MICROS_A_SECOND ? NEVER : micros + beginning;
  }
}
