package studio.marquee.app.text;

import java.time.Duration;
import java.util.Optional;
import studio.marquee.model.mart.Mart;
import studio.marquee.model.mart.Marts;
import studio.marquee.model.mart.Promise;
import studio.marquee.model.promise.PromiseStanding;
import studio.marquee.model.promise.PromiseState;

/** Says how a promise stands: what is promised, and what was measured. */
public final class PromiseWords {
  private final Texts texts;
  private final Marts marts;

  public PromiseWords(Texts texts, Marts marts) {
    this.texts = texts;
    this.marts = marts;
  }

  public String state(PromiseState state) {
    return switch (state) {
      case UNKNOWN -> texts.say("promise.unknown");
      case KEPT -> texts.say("promise.kept");
      case AT_RISK -> texts.say("promise.atRisk");
      case BROKEN -> texts.say("promise.broken");
    };
  }

  public String sentence(PromiseStanding standing) {
    String mart = marts.mart(standing.mart()).map(Mart::title).orElse(standing.mart());
    String measured = measured(standing);
    return switch (standing.promise()) {
      case Promise.Freshness(_, var most) ->
          texts.say("promise.freshness", mart, standing.about(), measured, duration(most));
      case Promise.Completeness(var attribute, var percent) ->
          attribute.isEmpty()
              ? texts.say("promise.completeness.all", mart, measured, percent)
              : texts.say("promise.completeness", mart, attribute, measured, percent);
      case Promise.Availability(var percent) ->
          texts.say("promise.availability", mart, measured, percent);
      case Promise.RefreshTime(var most) ->
          texts.say("promise.refreshTime", mart, measured, duration(most));
    };
  }

  private String measured(PromiseStanding standing) {
    Optional<String> time = standing.took().map(this::duration);
    if (time.isPresent()) {
      return time.get();
    }
    return standing.percent().isPresent()
        ? texts.say("promise.percent", standing.percent().getAsDouble())
        : texts.say("promise.nothing");
  }

  /** A time in the unit in which it is said best. */
  public String duration(Duration duration) {
    if (duration.toDays() >= 3) {
      return texts.say("promise.days", duration.toDays());
    }
    if (duration.toHours() >= 3) {
      return texts.say("promise.hours", duration.toHours());
    }
    return duration.toMinutes() >= 3
        ? texts.say("promise.minutes", duration.toMinutes())
        : texts.say("promise.seconds", duration.toSeconds());
  }
}
