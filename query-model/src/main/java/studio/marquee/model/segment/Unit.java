package studio.marquee.model.segment;

/** A unit of time in a rule. Units from a day on follow the calendar of the workspace. */
public enum Unit {
  MINUTE,
  HOUR,
  DAY,
  WEEK,
  MONTH,
  QUARTER,
  YEAR
}
