package studio.marquee.model.promise;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import studio.marquee.model.arrival.ArrivalJudge;
import studio.marquee.model.mart.Attribute;
import studio.marquee.model.mart.Mart;
import studio.marquee.model.mart.Promise;
import studio.marquee.model.moment.Now;

/**
 * Holds the promises of a mart against what was measured.
 *
 * <p>Each promise leaves an allowance: an age, a duration, or the rows and attempts that may fail.
 * It is kept while at most four fifths of that are used up, at risk until all of it is, and broken
 * beyond. Where nothing may fail, it is kept or broken.
 */
public final class PromiseJudge {
  private final Mart mart;
  private final Measures measures;
  private final Now now;

  private PromiseJudge(Mart mart, Measures measures, Now now) {
    this.mart = mart;
    this.measures = measures;
    this.now = now;
  }

  /** In the order of the contract. Data go on ageing, so freshness depends on the moment. */
  public static List<PromiseStanding> judge(Mart mart, Measures measures, Now now) {
    PromiseJudge judge = new PromiseJudge(mart, measures, now);
    return mart.terms().promises().stream().map(judge::standing).toList();
  }

  private PromiseStanding standing(Promise promise) {
    return switch (promise) {
      case Promise.Freshness(var attribute, var most) -> freshness(promise, attribute, most);
      case Promise.Completeness(var attribute, var percent) ->
          share(promise, percent, attribute, filled(attribute));
      case Promise.Availability(var percent) ->
          share(promise, percent, "", measures.attempts().percent());
      case Promise.RefreshTime(var most) -> time(promise, "", most, measures.lastRefresh());
    };
  }

  private PromiseStanding freshness(Promise promise, String said, Duration most) {
    String attribute = ArrivalJudge.timeOf(mart, said);
    Optional<Instant> newest = Optional.ofNullable(measures.newest().get(attribute));
    // A clock that is a little behind makes no data younger than new.
    Optional<Duration> age =
        newest
            .map(moment -> Duration.between(moment, now.moment()))
            .map(passed -> passed.isNegative() ? Duration.ZERO : passed);
    return time(promise, attribute, most, age);
  }

  /** Of a promise about every required attribute, the worst counts. */
  private OptionalDouble filled(String attribute) {
    List<String> asked =
        attribute.isEmpty()
            ? mart.attributes().stream()
                .filter(Attribute::isRequired)
                .map(required -> required.name().attribute())
                .toList()
            : List.of(attribute);
    return asked.stream()
        .filter(measures.filledPercents()::containsKey)
        .mapToDouble(name -> measures.filledPercents().getOrDefault(name, 0.0))
        .min();
  }

  private PromiseStanding time(
      Promise promise, String about, Duration most, Optional<Duration> measured) {
    PromiseState state =
        measured
            .map(took -> PromiseState.of(used((double) took.toMillis(), (double) most.toMillis())))
            .orElse(PromiseState.UNKNOWN);
    return new PromiseStanding(
        mart.name(), promise, state, about, measured, OptionalDouble.empty());
  }

  private PromiseStanding share(
      Promise promise, double least, String about, OptionalDouble measured) {
    PromiseState state =
        measured.isPresent()
            ? PromiseState.of(used(100 - measured.getAsDouble(), 100 - least))
            : PromiseState.UNKNOWN;
    return new PromiseStanding(mart.name(), promise, state, about, Optional.empty(), measured);
  }

  private static double used(double spent, double allowed) {
    if (allowed <= 0) {
      return spent > 0 ? Double.POSITIVE_INFINITY : 0;
    }
    return spent / allowed;
  }
}
