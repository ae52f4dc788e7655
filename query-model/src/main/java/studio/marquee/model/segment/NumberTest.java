package studio.marquee.model.segment;

import java.math.BigDecimal;
import java.util.List;

/** What is asked of a number. Numbers are compared by value: 1.50 is 1.5. */
public sealed interface NumberTest extends AttributeTest {

  record EqualsAnyOf(List<BigDecimal> values) implements NumberTest {
    public EqualsAnyOf {
      values = Checks.some(values);
    }
  }

  record EqualsNoneOf(List<BigDecimal> values) implements NumberTest {
    public EqualsNoneOf {
      values = Checks.some(values);
    }
  }

  record LessThan(BigDecimal value) implements NumberTest {}

  record AtMost(BigDecimal value) implements NumberTest {}

  record MoreThan(BigDecimal value) implements NumberTest {}

  record AtLeast(BigDecimal value) implements NumberTest {}

  /** Between the two, both included. */
  record Between(BigDecimal from, BigDecimal to) implements NumberTest {
    public Between {
      Checks.require(from.compareTo(to) <= 0, "from is above to");
    }
  }

  /**
   * Where the number stands among those of everyone who has one: the share of them with a smaller
   * number, in percent, is at least {@code from} and below {@code to}; 100 is included at the upper
   * end. People with the same number stand at the same place.
   */
  record PercentileBand(int from, int to) implements NumberTest {
    public PercentileBand {
      Checks.require(0 <= from && from < to && to <= 100, "percentiles run from 0 to 100");
    }
  }
}
