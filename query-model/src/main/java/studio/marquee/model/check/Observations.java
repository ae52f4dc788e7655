package studio.marquee.model.check;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;
import studio.marquee.model.mart.AttributeName;

/** What is known about the data themselves. A check says nothing about what was not looked at. */
@FunctionalInterface
public interface Observations {
  /** Empty when nobody looked at the attribute. */
  Optional<Observed> of(AttributeName name);

  /** Nobody looked at anything. */
  static Observations none() {
    return _ -> Optional.empty();
  }

  /**
   * What was seen of an attribute.
   *
   * @param filledShare the share of rows that have a value, from 0 to 1
   * @param allValues every text that was there; empty when there were too many to keep
   */
  record Observed(BigDecimal filledShare, Optional<Set<String>> allValues) {
    public Observed {
      allValues = allValues.map(Set::copyOf);
    }
  }
}
