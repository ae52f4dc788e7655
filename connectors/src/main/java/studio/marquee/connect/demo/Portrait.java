package studio.marquee.connect.demo;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.LongStream;

/** What the people mart says about a person; every figure is derived from the person's own rows. */
record Portrait(
    OptionalLong lifetimeCents,
    OptionalLong averageCents,
    OptionalLong firstOrderAt,
    OptionalLong lastOrderAt,
    Optional<String> tier,
    OptionalInt points,
    OptionalInt memberSinceDay,
    Optional<String> favouriteCategory,
    OptionalDouble churn,
    OptionalLong lastSeenAt,
    long updatedAt) {
  static final long GOLD_CENTS = 90_000;
  static final long SILVER_CENTS = 35_000;

  private static final int NIGHTLY_LOAD = 3 * 3_600 + 600;
  private static final int NEW_CUSTOMER_DAYS = 30;
  private static final int POINTS_UNTIL_VOUCHER = 2_500;

  static Portrait of(Life life, History history) {
    List<Order> orders = life.orders();
    boolean hasBought = !orders.isEmpty();
    long paid = orders.stream().mapToLong(Order::netCents).sum();
    long value = paid - orders.stream().mapToLong(Order::refundCents).sum();
    Profile profile = life.profile();
    boolean isMember = profile.joins() < (hasBought ? 0.72 : 0.14);
    OptionalLong seen = lastSeen(life);
    int days = profile.lastActiveDay() - profile.acquiredDay();
    int joined = profile.acquiredDay() + (int) (profile.joins() * Math.min(days, 90));
    return new Portrait(
        hasBought ? OptionalLong.of(value) : OptionalLong.empty(),
        hasBought ? OptionalLong.of(rounded(paid, orders.size())) : OptionalLong.empty(),
        hasBought ? OptionalLong.of(orders.getFirst().at()) : OptionalLong.empty(),
        hasBought ? OptionalLong.of(orders.getLast().at()) : OptionalLong.empty(),
        isMember ? Optional.of(tier(value)) : Optional.empty(),
        isMember
            ? OptionalInt.of((int) ((100 + value / 50) % POINTS_UNTIL_VOUCHER))
            : OptionalInt.empty(),
        isMember ? OptionalInt.of(history.epochDay(joined)) : OptionalInt.empty(),
        favouriteCategory(life),
        churn(life, seen, history),
        seen,
        updatedAt(life, seen, history));
  }

  private static String tier(long cents) {
    return cents >= GOLD_CENTS ? "Gold" : cents >= SILVER_CENTS ? "Silver" : "Bronze";
  }

  private static long rounded(long cents, int parts) {
    return (cents + parts / 2) / parts;
  }

  private static Optional<String> favouriteCategory(Life life) {
    Map<String, Long> worth = new HashMap<>();
    for (Order order : life.orders()) {
      for (OrderLine line : order.lines()) {
        worth.merge(line.product().category(), line.totalCents(), Long::sum);
      }
    }
    if (worth.isEmpty()) {
      for (Visit visit : life.visits()) {
        for (Visit.View view : visit.views()) {
          worth.merge(view.product().category(), 1L, Long::sum);
        }
      }
    }
    return worth.entrySet().stream()
        .max(Map.Entry.<String, Long>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
        .map(Map.Entry::getKey);
  }

  private static OptionalLong lastSeen(Life life) {
    LongStream.Builder moments = LongStream.builder();
    life.orders().forEach(order -> moments.add(order.at()));
    life.visits().forEach(visit -> moments.add(visit.to()));
    life.app().forEach(event -> moments.add(event.at()));
    for (MailEvent event : life.mail()) {
      if (!event.action().equals("Bounced")) {
        moments.add(event.at());
      }
    }
    return moments.build().max();
  }

  /** Half way to leaving after a silence that is long for someone who buys as often. */
  private static OptionalDouble churn(Life life, OptionalLong seen, History history) {
    if (life.profile().acquiredDay() > history.lastDay() - NEW_CUSTOMER_DAYS) {
      return OptionalDouble.empty();
    }
    long since = seen.orElse(life.identity().records().getFirst().capturedAt());
    double silence = (history.asOf() - since) / (double) History.DAY_SECONDS;
    double patience = 110 + 240.0 / (1 + life.orders().size());
    double mood = 0.75 + 0.5 * life.profile().joins();
    double churn = 1 - StrictMath.exp(-0.69 * mood * silence / patience);
    return OptionalDouble.of(StrictMath.round(Math.clamp(churn, 0.01, 0.99) * 1_000) / 1_000.0);
  }

  /** Rows are written in the night after something changed. */
  private static long updatedAt(Life life, OptionalLong seen, History history) {
    long changed = seen.orElse(0);
    for (Captured captured : life.identity().records()) {
      changed = Math.max(changed, captured.capturedAt());
    }
    for (Consent consent : life.consents()) {
      changed = Math.max(changed, consent.updatedAt());
    }
    for (Order order : life.orders()) {
      for (OrderReturn back : order.returns()) {
        changed = Math.max(changed, back.at());
      }
    }
    long nights = Math.floorDiv(changed - NIGHTLY_LOAD, (long) History.DAY_SECONDS) + 1;
    long loaded = nights * History.DAY_SECONDS + NIGHTLY_LOAD + life.profile().number() % 900;
    return Math.min(loaded, history.asOf());
  }
}
