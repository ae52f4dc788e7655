package studio.marquee.connect.rows;

import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.time.Duration;

/** How long nothing new has been heard. */
final class Silence {
  private final long longestNanos;
  private long heard = Long.MIN_VALUE;
  private long since = System.nanoTime();

  Silence(Duration longest) {
    this.longestNanos = longest.toNanos();
  }

  /** Fails when the same news has been all the news for too long. */
  void refuseAfter(long news) throws SQLException {
    long now = System.nanoTime();
    if (news != heard) {
      heard = news;
      since = now;
    } else if (now - since > longestNanos) {
      throw new SQLTimeoutException("The driver says nothing any more");
    }
  }
}
