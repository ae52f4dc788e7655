package studio.marquee.app.standing;

import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import studio.marquee.connect.arrival.DataStanding;
import studio.marquee.connect.arrival.RefreshRecord;
import studio.marquee.model.arrival.CheckResult;
import studio.marquee.model.promise.PromiseStanding;
import studio.marquee.model.promise.PromiseState;

/** Which marts have a badge. */
public record MartBadges(Map<String, MartBadge> byMart) {
  /** Nothing is wrong, or nothing is known. */
  public static final MartBadges NONE = new MartBadges(Map.of());

  public MartBadges {
    byMart = Map.copyOf(byMart);
  }

  public static MartBadges of(DataStanding standing) {
    Map<String, EnumSet<MartBadge>> found = new HashMap<>();
    for (PromiseStanding promise : standing.promises()) {
      if (promise.state() == PromiseState.BROKEN) {
        badges(found, promise.mart()).add(MartBadge.BROKEN);
      }
    }
    standing.last().map(RefreshRecord::checks).orElse(List.of()).stream()
        .filter(check -> check.outcome() == CheckResult.Outcome.FAILED)
        .forEach(check -> badges(found, check.mart()).add(MartBadge.CHECKS_FAILED));
    Map<String, MartBadge> worst = new HashMap<>();
    found.forEach((mart, all) -> worst.put(mart, all.stream().max(MartBadge::compareTo).get()));
    return new MartBadges(worst);
  }

  private static EnumSet<MartBadge> badges(Map<String, EnumSet<MartBadge>> found, String mart) {
    return found.computeIfAbsent(mart, _ -> EnumSet.noneOf(MartBadge.class));
  }

  public Optional<MartBadge> of(String mart) {
    return Optional.ofNullable(byMart.get(mart));
  }

  /** Those of some marts, in the order of the marts. */
  public Map<String, MartBadge> among(Collection<String> marts) {
    Map<String, MartBadge> among = new LinkedHashMap<>();
    marts.forEach(mart -> of(mart).ifPresent(badge -> among.put(mart, badge)));
    return among;
  }
}
