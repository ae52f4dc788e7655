package studio.marquee.model.mart;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The values that an attribute may have by what its contract measures of it. */
public final class AllowedValues {
  private AllowedValues() {}

  /** By the rules of the attribute and of its mart; empty for any. */
  public static Optional<Set<String>> of(Mart mart, Attribute attribute) {
    List<QualityRule> rules = new ArrayList<>(attribute.terms().quality());
    String name = attribute.name().attribute();
    mart.terms().quality().stream()
        .filter(rule ->
            rule instanceof QualityRule.Measure measure
                && measure.attributes().equals(List.of(name)))
        .forEach(rules::add);
    Optional<Set<String>> allowed = Optional.empty();
    for (QualityRule rule : rules) {
      if (isGivenBy(rule) && rule instanceof QualityRule.Measure measure) {
        Set<String> both = new LinkedHashSet<>(measure.values());
        allowed.ifPresent(both::retainAll);
        allowed = Optional.of(both);
      }
    }
    return allowed;
  }

  /** Whether a rule says which values there may be. */
  public static boolean isGivenBy(QualityRule rule) {
    return rule instanceof QualityRule.Measure measure
        && measure.metric() == QualityRule.Metric.INVALID
        && !measure.values().isEmpty();
  }
}
