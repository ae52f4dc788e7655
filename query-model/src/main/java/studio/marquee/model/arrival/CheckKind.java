package studio.marquee.model.arrival;

/** What a check on arrival looks at. */
public enum CheckKind {
  SCHEMA,
  REQUIRED,
  UNIQUE,
  /** One of the measures that a contract asks for. */
  RULE,
  /** A question of a contract to the rows. */
  QUERY,
  /** Rows that belong to a row that is not there. */
  ORPHANS,
  /** Rows that belong to more than one row. */
  FAN_OUT,
  ROWS,
  FRESHNESS,
  NULLS,
  SPREAD
}
