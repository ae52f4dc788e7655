package studio.marquee.model.segment;

import java.math.BigDecimal;
import studio.marquee.model.mart.AttributeName;

/**
 * A number or a date held against another one of the same person, moved by an offset: a number by
 * its value, a date by days. Where either is missing, the test is not passed.
 */
public record ComparisonTest(Order order, AttributeName other, BigDecimal offset)
    implements AttributeTest {

  /** How the value stands to the other one. */
  public enum Order {
    LESS,
    AT_MOST,
    EQUAL,
    NOT_EQUAL,
    AT_LEAST,
    MORE
  }
}
