package studio.marquee.connect.cache;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import studio.marquee.model.check.Observations;
import studio.marquee.model.mart.AttributeName;
import studio.marquee.model.mart.AttributeType;
import studio.marquee.model.mart.Mart;
import studio.marquee.model.problem.ProblemException;

/** What one generation tells a check about the attributes of its population. */
public final class CachedObservations {
  private final Map<AttributeName, Observations.Observed> seen = new HashMap<>();

  private CachedObservations() {}

  /** Looks at those that are asked about, and at no others. */
  public static Observations of(AudienceEngine engine, Mart population, Set<AttributeName> names)
      throws ProblemException, InterruptedException {
    CachedObservations observations = new CachedObservations();
    int people = engine.freshness().people();
    for (AttributeName name : names) {
      boolean isHere =
          name.mart().equals(population.name())
              && population.attribute(name.attribute()).isPresent();
      if (isHere && people > 0) {
        observations.see(name, population, engine.profile(name), people);
      }
    }
    return name -> Optional.ofNullable(observations.seen.get(name));
  }

  private void see(AttributeName name, Mart mart, AttributeProfile profile, int people) {
    BigDecimal share =
        BigDecimal.valueOf(profile.filled())
            .divide(BigDecimal.valueOf(people), MathContext.DECIMAL32);
    boolean isText = mart.attribute(name.attribute()).orElseThrow().type() == AttributeType.TEXT;
    seen.put(
        name, new Observations.Observed(share, isText ? allValues(profile) : Optional.empty()));
  }

  private static Optional<Set<String>> allValues(AttributeProfile profile) {
    return switch (profile.shape()) {
      case AttributeProfile.Values(var values) -> {
        Set<String> all = new HashSet<>();
        values.forEach(value -> all.add(value.value()));
        yield all.size() == profile.distinct() ? Optional.of(all) : Optional.empty();
      }
      case AttributeProfile.Nothing() -> Optional.of(Set.of());
      case AttributeProfile.Histogram _, AttributeProfile.Span _ -> Optional.empty();
    };
  }
}
