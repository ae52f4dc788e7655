package studio.marquee.model.segment;

import java.util.List;

/** What is asked of a list of texts. An empty list is a value, and not a missing one. */
public sealed interface ListTest extends AttributeTest {
  record HasAnyOf(List<String> values) implements ListTest {
    public HasAnyOf {
      values = Checks.some(values);
    }
  }

  record HasAllOf(List<String> values) implements ListTest {
    public HasAllOf {
      values = Checks.some(values);
    }
  }

  record HasNoneOf(List<String> values) implements ListTest {
    public HasNoneOf {
      values = Checks.some(values);
    }
  }

  record IsEmpty() implements ListTest {}

  /** How many entries the list has; one that is there twice counts twice. */
  record HasLength(NumberTest length) implements ListTest {
    public HasLength {
      Checks.require(
          !(length instanceof NumberTest.PercentileBand), "a length has no percentile here");
    }
  }
}
