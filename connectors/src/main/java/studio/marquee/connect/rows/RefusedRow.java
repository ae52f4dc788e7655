package studio.marquee.connect.rows;

import java.sql.SQLException;

/** A row that the cache has no room for. */
public final class RefusedRow extends SQLException {
  private static final long serialVersionUID = 1;

  private final Reason reason;

  /** What there is no room for. */
  public enum Reason {
    NUMBER_TOO_LONG,
    TOO_MANY_ROWS
  }

  private RefusedRow(Reason reason) {
    super(reason.name());
    this.reason = reason;
  }

  static RefusedRow numberTooLong() {
    return new RefusedRow(Reason.NUMBER_TOO_LONG);
  }

  static RefusedRow tooMany() {
    return new RefusedRow(Reason.TOO_MANY_ROWS);
  }

  public Reason reason() {
    return reason;
  }
}
