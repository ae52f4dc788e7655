package studio.marquee.connect.arrival;

import java.sql.SQLException;

/** Recognises a statement that ended because somebody stopped it, or because its time was up. */
final class Stopped {
  private Stopped() {}

  static boolean is(SQLException failure) {
    return Thread.currentThread().isInterrupted()
        && String.valueOf(failure.getMessage()).contains("INTERRUPT");
  }
}
