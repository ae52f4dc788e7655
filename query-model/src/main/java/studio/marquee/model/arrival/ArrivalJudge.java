package studio.marquee.model.arrival;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import studio.marquee.model.arrival.Arrived.RelationMeasure;
import studio.marquee.model.arrival.CheckResult.Outcome;
import studio.marquee.model.mart.Attribute;
import studio.marquee.model.mart.Mart;
import studio.marquee.model.mart.Promise;

/**
 * Says what is wrong with the rows of a mart that arrived. What is measured here needs no database
 * any more.
 *
 * <p>Only what the contract calls an error, or what would plainly empty the screens, keeps the data
 * from being used. Old data are never refused for being old: those in use are older still.
 */
public final class ArrivalJudge {
  private final Mart mart;
  private final Arrived arrived;
  private final Instant asOf;
  private final List<CheckResult> results = new ArrayList<>();

  private ArrivalJudge(Mart mart, Arrived arrived, Instant asOf) {
    this.mart = mart;
    this.arrived = arrived;
    this.asOf = asOf;
  }

  /** Every check of the mart and how it went. */
  public static List<CheckResult> judge(Mart mart, Arrived arrived, Past past, Instant asOf) {
    ArrivalJudge judge = new ArrivalJudge(mart, arrived, asOf);
    judge.shape();
    judge.required();
    judge.unique();
    judge.results.addAll(RuleJudge.judge(mart, arrived));
    judge.relations();
    judge.freshness();
    judge.results.addAll(PastJudge.judge(mart, arrived, past));
    return List.copyOf(judge.results);
  }

  private void shape() {
    int before = results.size();
    for (Attribute attribute : mart.attributes()) {
      String name = attribute.name().attribute();
      String type = arrived.types().get(name);
      if (type == null) {
        found(CheckKind.SCHEMA, name, Outcome.FAILED, ArrivalProblem.COLUMN_MISSING, name);
      } else if (!ColumnTypes.fits(attribute.type(), type)) {
        found(CheckKind.SCHEMA, name, Outcome.FAILED, ArrivalProblem.COLUMN_TYPE, name, type);
      }
    }
    if (results.size() == before) {
      results.add(CheckResult.passed(mart.name(), CheckKind.SCHEMA, ""));
    }
  }

  private void required() {
    for (Attribute attribute : mart.attributes()) {
      String name = attribute.name().attribute();
      long missing = arrived.nulls().getOrDefault(name, 0L);
      if (name.equals(mart.key())) {
        keys(name);
      } else if (attribute.isRequired()) {
        judge(
            CheckKind.REQUIRED,
            name,
            missing == 0,
            Outcome.FAILED,
            ArrivalProblem.REQUIRED_MISSING,
            name,
            missing);
      }
    }
  }

  /** Of people, rows without a key or with one twice never come this far. */
  private void keys(String name) {
    judge(
        CheckKind.REQUIRED,
        name,
        arrived.keysMissing() == 0,
        Outcome.WARNED,
        ArrivalProblem.KEYS_MISSING,
        name,
        arrived.keysMissing());
    judge(
        CheckKind.UNIQUE,
        name,
        arrived.repeated() == 0,
        Outcome.WARNED,
        ArrivalProblem.REPEATED,
        name,
        arrived.repeated());
  }

  private void unique() {
    arrived.repeatedValues().entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(entry ->
            judge(
                CheckKind.UNIQUE,
                entry.getKey(),
                entry.getValue() == 0,
                Outcome.FAILED,
                ArrivalProblem.NOT_UNIQUE,
                entry.getKey(),
                entry.getValue()));
  }

  private void relations() {
    for (RelationMeasure relation : arrived.relations()) {
      judge(
          CheckKind.ORPHANS,
          relation.attribute(),
          relation.orphans() == 0,
          Outcome.WARNED,
          ArrivalProblem.ORPHANS,
          relation.orphans(),
          relation.rows(),
          relation.otherTitle(),
          relation.attribute());
      judge(
          CheckKind.FAN_OUT,
          relation.attribute(),
          relation.ambiguous() == 0,
          Outcome.WARNED,
          ArrivalProblem.FAN_OUT,
          relation.attribute(),
          relation.otherTitle(),
          relation.ambiguous());
    }
  }

  private void freshness() {
    for (Promise promise : mart.terms().promises()) {
      if (promise instanceof Promise.Freshness(var said, var most)) {
        String attribute = timeOf(mart, said);
        Optional<Instant> newest = Optional.ofNullable(arrived.newest().get(attribute));
        if (newest.isEmpty()) {
          found(
              CheckKind.FRESHNESS, attribute, Outcome.WARNED, ArrivalProblem.NO_MOMENT, attribute);
        } else {
          Duration age = Duration.between(newest.get(), asOf);
          judge(
              CheckKind.FRESHNESS,
              attribute,
              age.compareTo(most) <= 0,
              Outcome.WARNED,
              ArrivalProblem.STALE,
              attribute,
              age.toHours(),
              most.toHours());
        }
      }
    }
  }

  /** The attribute that freshness is measured by when the promise leaves it open. */
  public static String timeOf(Mart mart, String said) {
    if (!said.isEmpty()) {
      return said;
    }
    return mart.freshness().isEmpty() ? mart.time() : mart.freshness();
  }

  private void judge(
      CheckKind kind,
      String subject,
      boolean isGood,
      Outcome otherwise,
      ArrivalProblem problem,
      Object... details) {
    if (isGood) {
      results.add(CheckResult.passed(mart.name(), kind, subject));
    } else {
      found(kind, subject, otherwise, problem, details);
    }
  }

  private void found(
      CheckKind kind, String subject, Outcome outcome, ArrivalProblem problem, Object... details) {
    results.add(Findings.of(mart, kind, subject, outcome, problem, details));
  }
}
