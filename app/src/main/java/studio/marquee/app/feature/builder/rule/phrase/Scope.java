package studio.marquee.app.feature.builder.rule.phrase;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import studio.marquee.model.segment.AttributeRule;
import studio.marquee.model.segment.ComparisonTest;
import studio.marquee.model.segment.Hop;
import studio.marquee.model.segment.Rule;

/**
 * Whose attributes a rule can speak of.
 *
 * @param subject the mart whose row is asked about
 * @param path the marts on the way to it, itself included
 * @param outside those of the rows that the way begins at
 */
public record Scope(String subject, List<String> path, List<String> outside) {
  public Scope {
    path = List.copyOf(path);
    outside = List.copyOf(outside);
  }

  /** The rows of one mart. */
  public static Scope of(String mart) {
    return new Scope(mart, List.of(mart), List.of());
  }

  Scope along(List<Hop> hops) {
    List<String> steps = hops.stream().map(Hop::mart).toList();
    List<String> before = new ArrayList<>(path);
    before.addAll(outside);
    return new Scope(steps.getLast(), steps, before);
  }

  /** All of them, the nearest first. */
  List<String> marts() {
    LinkedHashSet<String> all = new LinkedHashSet<>(path.reversed());
    all.addAll(outside);
    return List.copyOf(all);
  }

  boolean holds(String mart) {
    return path.contains(mart) || outside.contains(mart);
  }

  /** Whether a condition on an attribute speaks of nothing else than what is here. */
  boolean holds(Rule rule) {
    if (!(rule instanceof AttributeRule(var name, var test)) || !holds(name.mart())) {
      return false;
    }
    return !(test instanceof ComparisonTest comparison) || holds(comparison.other().mart());
  }
}
