package studio.marquee.model.segment;

import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;

/** What is asked of an attribute's value. */
public sealed interface AttributeTest {
  /** The text is one of these, letter by letter. */
  record IsAnyOf(List<String> values) implements AttributeTest {
    public IsAnyOf {
      values = List.copyOf(new LinkedHashSet<>(values));
      if (values.isEmpty()) {
        throw new IllegalArgumentException("is any of nothing");
      }
    }
  }

  /** The number is this or larger. */
  record AtLeast(BigDecimal value) implements AttributeTest {}

  /** The number is this or smaller. */
  record AtMost(BigDecimal value) implements AttributeTest {}

  /** The number lies between the two, both included. */
  record Between(BigDecimal from, BigDecimal to) implements AttributeTest {
    public Between {
      if (from.compareTo(to) > 0) {
        throw new IllegalArgumentException("from is above to");
      }
    }
  }

  /** The answer is yes. */
  record IsTrue() implements AttributeTest {}

  /** There is a value. */
  record IsSet() implements AttributeTest {}
}
