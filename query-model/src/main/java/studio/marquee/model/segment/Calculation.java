package studio.marquee.model.segment;

import java.math.BigDecimal;
import studio.marquee.model.mart.AttributeName;

/** A value worked out for the row that is asked about; it can be missing. */
public sealed interface Calculation {
  /** How many rows there are; never missing. */
  record Count(Rows rows) implements Calculation {}

  /** One value out of those of an attribute of the rows; missing values are left out. */
  record Summary(Method method, AttributeName of, Rows rows) implements Calculation {}

  /** The value of an attribute in the first or last of the rows; it may be missing there. */
  record Picked(Occurrence occurrence, AttributeName of, Rows rows) implements Calculation {}

  /** When the first or last of the rows happened. */
  record When(Occurrence occurrence, Rows rows) implements Calculation {}

  /** Whole days of the calendar from the first or last of the rows to today. */
  record DaysSince(Occurrence occurrence, Rows rows) implements Calculation {}

  /** The value of an attribute or of a trait. */
  record Named(AttributeName name) implements Calculation {}

  record Fixed(BigDecimal value) implements Calculation {}

  /** In binary floating point; missing when either side is, and where it divides by zero. */
  record Formula(Calculation left, Operator operator, Calculation right) implements Calculation {}

  /** How one value is made of many. */
  enum Method {
    /** 0 when there is no value. */
    SUM,
    /** In binary floating point. */
    AVERAGE,
    LEAST,
    LARGEST,
    /** In binary floating point; halfway between the two in the middle of an even number. */
    MEDIAN,
    /** How many different values; 0 when there is none. */
    DISTINCT,
    /** Of equally frequent ones the lowest. */
    MOST_FREQUENT
  }

  /** What a formula does with its two sides. */
  enum Operator {
    PLUS,
    MINUS,
    TIMES,
    DIVIDED_BY
  }
}
