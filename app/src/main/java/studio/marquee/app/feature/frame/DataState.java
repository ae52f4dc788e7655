package studio.marquee.app.feature.frame;

import java.time.Instant;
import java.util.Optional;
import studio.marquee.app.standing.DataReport;
import studio.marquee.connect.arrival.RefreshRecord;
import studio.marquee.model.problem.Problem;
import studio.marquee.model.problem.ProblemKind;
import studio.marquee.model.promise.PromiseState;

/** The one thing that matters most about the data now. */
public sealed interface DataState {
  /** Nothing is wrong. */
  record Good() implements DataState {}

  record AtRisk() implements DataState {}

  record Broken() implements DataState {}

  /** They should have been fetched again. */
  record Stale(Instant due) implements DataState {}

  record Refreshing(OpeningState.Step step) implements DataState {}

  record Offline(Instant since) implements DataState {}

  record Stopped() implements DataState {}

  record Failed(Problem problem) implements DataState {}

  /** There are none on this laptop yet. */
  record Missing(Problem why) implements DataState {}

  /** The policy does not let this person have them. */
  record Denied(Problem why) implements DataState {}

  static DataState of(OpenStudio.Data data, RefreshViewModel model) {
    return switch (model.stateProperty().get()) {
      case RefreshState.Running running -> new Refreshing(running.now());
      case RefreshState.Stopped() -> missing(data).orElseGet(() -> stopped(model));
      case RefreshState.Failed(var problem) ->
          missing(data).orElseGet(() -> failed(problem, model));
      case RefreshState.Resting() -> missing(data).orElseGet(() -> resting(model));
    };
  }

  private static Optional<DataState> missing(OpenStudio.Data data) {
    return switch (data) {
      case OpenStudio.Data.Here(_) -> Optional.empty();
      case OpenStudio.Data.Missing(var why) ->
          Optional.of(why.code().kind() == ProblemKind.DENIED ? new Denied(why) : new Missing(why));
    };
  }

  private static DataState failed(Problem problem, RefreshViewModel model) {
    return offline(model)
        .orElseGet(() ->
            problem.code().kind() == ProblemKind.DENIED
                ? new Denied(problem)
                : new Failed(problem));
  }

  private static Optional<DataState> offline(RefreshViewModel model) {
    return model.offlineSinceProperty().get().map(Offline::new);
  }

  /** That it was stopped is only said where nothing worse is. */
  private static DataState stopped(RefreshViewModel model) {
    DataState otherwise = resting(model);
    return otherwise instanceof Good || otherwise instanceof AtRisk ? new Stopped() : otherwise;
  }

  private static DataState resting(RefreshViewModel model) {
    Optional<DataReport> report = model.reportProperty().get();
    Optional<RefreshRecord> failure = report.flatMap(known -> known.standing().failure());
    return offline(model)
        .or(() -> failure.map(record -> new Failed(record.problem().problem())))
        .orElseGet(() -> report.map(known -> standing(known, model.now())).orElseGet(Good::new));
  }

  private static DataState standing(DataReport report, Instant now) {
    PromiseState worst = report.standing().worst();
    if (worst == PromiseState.BROKEN) {
      return new Broken();
    }
    Optional<Instant> due = report.standing().next().filter(now::isAfter);
    if (due.isPresent()) {
      return new Stale(due.get());
    }
    return worst == PromiseState.AT_RISK ? new AtRisk() : new Good();
  }
}
