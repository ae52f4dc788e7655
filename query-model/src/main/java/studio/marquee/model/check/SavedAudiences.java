package studio.marquee.model.check;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import studio.marquee.model.catalogue.Audience;
import studio.marquee.model.catalogue.Catalogue;
import studio.marquee.model.mart.AttributeName;

/**
 * What saved audiences and traits refer to, and whether that runs in a circle. Each of them is
 * looked at once, however many refer to it.
 */
final class SavedAudiences {
  private final Ground ground;
  private final Catalogue declared;
  private final Map<String, Boolean> broken = new HashMap<>();
  private final Map<Object, Set<Object>> references = new HashMap<>();
  private final Set<Object> withoutCircle = new HashSet<>();

  SavedAudiences(Ground ground) {
    this.ground = ground;
    this.declared = ground.declared();
  }

  /** Whether the audience has errors of its own; it leads to no circle. */
  boolean isBroken(Audience audience) {
    Boolean known = broken.get(audience.name());
    if (known != null) {
      return known;
    }
    boolean isBroken =
        new SegmentWalk(ground, this)
            .findings(audience.segment()).stream()
                .anyMatch(finding -> finding.severity() == Finding.Severity.ERROR);
    broken.put(audience.name(), isBroken);
    return isBroken;
  }

  /** The circle that an audience leads to, such as {@code a → b → a}. */
  Optional<String> circle(String audience) {
    return circle(audience, new LinkedHashSet<>());
  }

  private Optional<String> circle(Object name, Set<Object> way) {
    if (withoutCircle.contains(name)) {
      return Optional.empty();
    }
    if (!way.add(name)) {
      List<String> names = way.stream().map(Object::toString).toList();
      List<String> circle = names.subList(names.indexOf(name.toString()), names.size());
      return Optional.of(String.join(" → ", circle) + " → " + name);
    }
    for (Object next : references(name)) {
      Optional<String> circle = circle(next, way);
      if (circle.isPresent()) {
        return circle;
      }
    }
    way.remove(name);
    withoutCircle.add(name);
    return Optional.empty();
  }

  private Set<Object> references(Object name) {
    return references.computeIfAbsent(
        name,
        _ -> {
          References found = new References(declared);
          if (name instanceof AttributeName trait) {
            declared.trait(trait).ifPresent(it -> found.add(it.calculation()));
          } else {
            declared.audience(name.toString()).ifPresent(it -> found.add(it.segment()));
          }
          return found.names();
        });
  }
}
