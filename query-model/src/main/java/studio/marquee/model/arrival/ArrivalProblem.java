package studio.marquee.model.arrival;

import studio.marquee.model.problem.ProblemCode;
import studio.marquee.model.problem.ProblemKind;

/** What a check on arrival found. The first detail is the title of the mart. */
public enum ArrivalProblem implements ProblemCode {
  COLUMN_MISSING("arrival.column-missing"),
  COLUMN_TYPE("arrival.column-type"),
  REQUIRED_MISSING("arrival.required-missing"),
  KEYS_MISSING("arrival.keys-missing"),
  NOT_UNIQUE("arrival.not-unique"),
  REPEATED("arrival.repeated"),
  RULE_BROKEN("arrival.rule-broken"),
  RULE_NOT_MEASURED("arrival.rule-not-measured"),
  QUERY_REFUSED("arrival.query-refused"),
  QUERY_NO_NUMBER("arrival.query-no-number"),
  QUERY_FAILED("arrival.query-failed"),
  ORPHANS("arrival.orphans"),
  FAN_OUT("arrival.fan-out"),
  EMPTY("arrival.empty"),
  FEWER_ROWS("arrival.fewer-rows"),
  UNUSUAL_ROWS("arrival.unusual-rows"),
  STALE("arrival.stale"),
  NO_MOMENT("arrival.no-moment"),
  NULLS_CHANGED("arrival.nulls-changed"),
  SPREAD_CHANGED("arrival.spread-changed");

  private final String key;

  ArrivalProblem(String key) {
    this.key = key;
  }

  @Override
  public ProblemKind kind() {
    return ProblemKind.SOURCE;
  }

  @Override
  public String key() {
    return key;
  }
}
