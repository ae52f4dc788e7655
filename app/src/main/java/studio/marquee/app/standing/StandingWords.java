package studio.marquee.app.standing;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import studio.marquee.app.control.Tone;
import studio.marquee.app.text.PromiseWords;
import studio.marquee.app.text.Texts;
import studio.marquee.connect.arrival.RefreshRecord;
import studio.marquee.connect.extract.Term;
import studio.marquee.connect.keys.KeyRing;
import studio.marquee.model.arrival.CheckResult;
import studio.marquee.model.mart.Marts;
import studio.marquee.model.promise.PromiseStanding;
import studio.marquee.model.promise.PromiseState;

/** Says how data stand. */
public final class StandingWords {
  private final Texts texts;
  private final PromiseWords promises;

  public StandingWords(Texts texts, Marts marts) {
    this.texts = texts;
    this.promises = new PromiseWords(texts, marts);
  }

  /** How long ago something was, in the unit in which it is said best. */
  public String age(Instant then, Instant now) {
    Duration age = Duration.between(then, now);
    return age.toSeconds() < 180
        ? texts.say("standing.age.now")
        : texts.say("standing.age", promises.duration(age));
  }

  public String protection(KeyRing.Protection protection) {
    return switch (protection) {
      case SYSTEM -> texts.say("standing.protection.system");
      case PASSPHRASE -> texts.say("standing.protection.passphrase");
      case DEMO -> texts.say("standing.protection.demo");
    };
  }

  /** How long the data may stay on this laptop. */
  public String term(Term term) {
    String end = texts.moment(term.end());
    return term.isSoon()
        ? texts.say("standing.term.soon", term.daysLeft(), end)
        : texts.say("standing.term", term.daysLeft(), end);
  }

  public String state(PromiseState state) {
    return promises.state(state);
  }

  public String promise(PromiseStanding standing) {
    return promises.sentence(standing);
  }

  public static Tone tone(PromiseState state) {
    return switch (state) {
      case UNKNOWN -> Tone.CALM;
      case KEPT -> Tone.GOOD;
      case AT_RISK -> Tone.CAUTION;
      case BROKEN -> Tone.BAD;
    };
  }

  /** How the newest refresh ended. */
  public String refresh(RefreshRecord last) {
    String when = texts.moment(last.asOf());
    return last.isDone()
        ? texts.say(
            "standing.refresh.done",
            when,
            texts.took(Duration.ofMillis(last.millis())),
            last.checks().size(),
            last.findings().size())
        : texts.say("standing.refresh.failed", when, texts.headline(last.problem().problem()));
  }

  public String outcome(CheckResult finding) {
    return switch (finding.outcome()) {
      case FAILED -> texts.say("standing.check.failed");
      case WARNED, PASSED -> texts.say("standing.check.warned");
    };
  }

  public static Tone tone(CheckResult finding) {
    return finding.outcome() == CheckResult.Outcome.FAILED ? Tone.BAD : Tone.CAUTION;
  }

  public String finding(CheckResult finding) {
    return finding.said().map(texts::say).orElse(finding.subject());
  }

  /** When the data are fetched by themselves; empty when no promise makes them due. */
  public Optional<String> next(Optional<Instant> next, Instant now) {
    return next.map(due ->
        due.isAfter(now)
            ? texts.say("standing.next", texts.moment(due))
            : texts.say("standing.due", texts.moment(due)));
  }
}
