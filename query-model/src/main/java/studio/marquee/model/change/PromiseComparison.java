package studio.marquee.model.change;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import studio.marquee.model.mart.Promise;

/** Tells promises that became weaker from those that became stronger. */
final class PromiseComparison {
  private final Changes changes;

  PromiseComparison(Changes changes) {
    this.changes = changes;
  }

  void compare(List<Promise> before, List<Promise> after) {
    List<Promise> fresh = new ArrayList<>(after);
    for (Promise promise : before) {
      Optional<Promise> same =
          fresh.stream().filter(other -> about(other).equals(about(promise))).findFirst();
      same.ifPresent(fresh::remove);
      if (same.isEmpty()) {
        changes.add(ChangeKind.PROMISE_WITHDRAWN, said(promise), "");
      } else if (strength(promise) != strength(same.get())) {
        boolean isWeaker = strength(same.get()) < strength(promise);
        changes.add(
            isWeaker ? ChangeKind.PROMISE_WEAKENED : ChangeKind.PROMISE_STRENGTHENED,
            said(promise),
            said(same.get()));
      }
    }
    fresh.forEach(promise -> changes.add(ChangeKind.PROMISE_ADDED, "", said(promise)));
  }

  private static String about(Promise promise) {
    return switch (promise) {
      case Promise.Freshness(var attribute, var _) -> "freshness " + attribute;
      case Promise.Completeness(var attribute, var _) -> "completeness " + attribute;
      case Promise.Availability _ -> "availability";
      case Promise.RefreshTime _ -> "refresh time";
    };
  }

  private static double strength(Promise promise) {
    return switch (promise) {
      case Promise.Freshness(var _, var most) -> -most.toMillis();
      case Promise.Completeness(var _, var percent) -> percent;
      case Promise.Availability(var percent) -> percent;
      case Promise.RefreshTime(var most) -> -most.toMillis();
    };
  }

  private static String said(Promise promise) {
    String amount =
        switch (promise) {
          case Promise.Freshness(var _, var most) -> span(most);
          case Promise.Completeness(var _, var percent) -> percent + " %";
          case Promise.Availability(var percent) -> percent + " %";
          case Promise.RefreshTime(var most) -> span(most);
        };
    return (about(promise) + " ").replace("  ", " ") + amount;
  }

  private static String span(Duration span) {
    boolean isHours = span.toMinutes() % 60 == 0 && span.toHours() > 0;
    return isHours ? span.toHours() + " h" : span.toMinutes() + " min";
  }
}
