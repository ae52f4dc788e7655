package studio.marquee.app.feature.builder.palette;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import studio.marquee.app.standing.MartBadge;
import studio.marquee.app.standing.MartBadges;
import studio.marquee.connect.arrival.DataStanding;
import studio.marquee.connect.arrival.RefreshRecord;
import studio.marquee.connect.arrival.RefreshRecord.MartRecord;
import studio.marquee.model.mart.AttributeName;
import studio.marquee.model.promise.PromiseStanding;
import studio.marquee.model.promise.PromiseState;

/**
 * How marts stand, as far as it is known.
 *
 * @param promises the state of the promise of a mart that is kept worst
 * @param records what the refresh that is in use found
 */
public record MartFacts(
    Map<String, PromiseState> promises, MartBadges badges, Map<String, MartRecord> records) {
  public static final MartFacts NONE = new MartFacts(Map.of(), MartBadges.NONE, Map.of());

  public MartFacts {
    promises = Map.copyOf(promises);
    records = Map.copyOf(records);
  }

  public static MartFacts of(DataStanding standing) {
    Map<String, PromiseState> promises = new HashMap<>();
    for (PromiseStanding promise : standing.promises()) {
      promises.merge(
          promise.mart(), promise.state(), (one, other) -> one.compareTo(other) >= 0 ? one : other);
    }
    Map<String, MartRecord> records = new HashMap<>();
    standing
        .inUse()
        .map(RefreshRecord::marts)
        .ifPresent(marts -> marts.forEach(mart -> records.put(mart.name(), mart)));
    return new MartFacts(promises, MartBadges.of(standing), records);
  }

  /** How fresh a mart is, as people are told. */
  public enum Health {
    UNKNOWN,
    FRESH,
    AT_RISK,
    BROKEN,
    CHECKS_FAILED
  }

  Health health(String mart) {
    Optional<MartBadge> badge = badges.of(mart);
    if (badge.isPresent()) {
      return switch (badge.get()) {
        case BROKEN -> Health.BROKEN;
        case CHECKS_FAILED -> Health.CHECKS_FAILED;
      };
    }
    return switch (promises.getOrDefault(mart, PromiseState.UNKNOWN)) {
      case UNKNOWN -> Health.UNKNOWN;
      case KEPT -> Health.FRESH;
      case AT_RISK -> Health.AT_RISK;
      case BROKEN -> Health.BROKEN;
    };
  }

  OptionalLong rows(String mart) {
    return Optional.ofNullable(records.get(mart)).stream().mapToLong(MartRecord::rows).findFirst();
  }

  /** How many of a hundred rows have a value. */
  OptionalDouble filledPercent(AttributeName name) {
    return Optional.ofNullable(records.get(name.mart()))
        .map(MartRecord::nullPercents)
        .flatMap(percents -> Optional.ofNullable(percents.get(name.attribute())))
        .stream()
        .mapToDouble(empty -> 100 - empty)
        .findFirst();
  }
}
