package studio.marquee.app.feature.frame;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import studio.marquee.app.job.LatestOnly;
import studio.marquee.app.job.Timer;
import studio.marquee.app.problem.Problems;
import studio.marquee.app.standing.DataReport;
import studio.marquee.connect.arrival.RefreshRecord;
import studio.marquee.connect.extract.Term;
import studio.marquee.connect.source.Reach;
import studio.marquee.model.problem.Problem;

/**
 * Fetches data anew when somebody asks for it and when they are due, and knows how they stand. One
 * fetching at a time; until it is done everything goes on with the data from before.
 *
 * <p>Once a minute it looks whether the source can be reached, what others have fetched and whether
 * data are due. It looks at the clock each time instead of waiting for hours: a laptop sleeps.
 */
public final class RefreshViewModel implements AutoCloseable {
  static final Duration BEAT = Duration.ofMinutes(1);
  static final Duration AFTER_FAILURE = Duration.ofMinutes(5);
  static final Duration AFTER_STOP = Duration.ofHours(1);

  private final String generation;
  private final LatestOnly<RefreshViewModel, OpenStudio> refreshing;
  private final LatestOnly<RefreshViewModel, OpenStudio> reopening;
  private final LatestOnly<RefreshViewModel, Optional<DataReport>> reporting;
  private final LatestOnly<RefreshViewModel, Boolean> reaching;
  private final Timer timer;
  private final InstantSource clock;
  private final Consumer<OpenStudio> onFresh;
  private final ReadOnlyObjectWrapper<RefreshState> state =
      new ReadOnlyObjectWrapper<>(new RefreshState.Resting());
  private final ReadOnlyObjectWrapper<Optional<DataReport>> report =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<Instant>> offlineSince =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private String known;
  private Runnable forgetBeat = () -> {};
  private Instant quietUntil = Instant.MIN;

  /**
   * Makes it; nothing begins before {@link #start()}.
   *
   * @param generation whose data are shown; blank when none are
   * @param onFresh gets the studio over the new data
   */
  public RefreshViewModel(
      String generation,
      RefreshWork work,
      Timer timer,
      InstantSource clock,
      Consumer<OpenStudio> onFresh) {
    this.generation = generation;
    this.known = generation;
    this.refreshing = LatestOnly.atOnce(work.refreshing());
    this.reopening = LatestOnly.atOnce(work.reopening());
    this.reporting = LatestOnly.atOnce(work.reporting());
    this.reaching = LatestOnly.atOnce(work.reaching());
    this.timer = timer;
    this.clock = clock;
    this.onFresh = onFresh;
  }

  /** Looks now, and once a minute from now on. */
  public void start() {
    forgetBeat.run();
    forgetBeat = timer.after(BEAT, this::start);
    reaching.ask(this, this::reached, _ -> report());
  }

  private void reached(boolean isInReach) {
    if (isInReach) {
      offlineSince.set(Optional.empty());
    } else {
      goOffline(clock.instant());
    }
    report();
  }

  /** It is offline since the earliest moment at which that was noticed. */
  private void goOffline(Instant moment) {
    Instant since = offlineSince.get().filter(moment::isAfter).orElse(moment);
    offlineSince.set(Optional.of(since));
  }

  private void report() {
    reporting.ask(this, now -> now.ifPresent(this::know), _ -> {});
  }

  private void know(DataReport now) {
    if (offlineSince.get().isPresent()) {
      now.standing()
          .failure()
          .filter(RefreshViewModel::isOfReach)
          .ifPresent(failed -> goOffline(failed.asOf()));
    }
    report.set(Optional.of(now.offline(offlineSince.get())));
    if (isRunning()) {
      return;
    }
    Optional<String> others =
        now.standing().inUse().map(RefreshRecord::generation).filter(this::isNews);
    if (hasEnded(now)) {
      reopening.ask(this, this::takeOver, Problems::of);
    } else if (others.isPresent()) {
      known = others.get();
      reopening.ask(this, this::takeOver, Problems::of);
    } else if (isDue(now)) {
      refresh();
    }
  }

  /** What others fetched may have turned out to be damaged; then there is nothing new. */
  private void takeOver(OpenStudio opened) {
    if (opened.generation().equals(generation)) {
      opened.close();
    } else {
      onFresh.accept(opened);
    }
  }

  /** What is open and may be kept no longer does not stay open. */
  private boolean hasEnded(DataReport now) {
    return !generation.isEmpty() && now.term().filter(Term::hasEnded).isPresent();
  }

  /** What is not open because nobody gave the passphrase is not opened behind their back. */
  private boolean isNews(String generation) {
    return !known.isEmpty() && !generation.isEmpty() && !generation.equals(known);
  }

  private boolean isDue(DataReport now) {
    Instant moment = clock.instant();
    return offlineSince.get().isEmpty()
        && !moment.isBefore(quietUntil)
        && now.standing().next().filter(next -> !next.isAfter(moment)).isPresent();
  }

  private static boolean isOfReach(RefreshRecord failed) {
    return Reach.isMissing(failed.problem().problem().code());
  }

  private boolean isRunning() {
    return state.get() instanceof RefreshState.Running;
  }

  /** Begins, unless it has begun already. */
  public void refresh() {
    if (isRunning()) {
      return;
    }
    reopening.abandon();
    state.set(new RefreshState.Running(List.of(new OpeningState.Step("refresh.plan", 0, 0))));
    refreshing.ask(
        this,
        fresh -> {
          state.set(new RefreshState.Resting());
          onFresh.accept(fresh);
        },
        failure -> fail(Problems.of(failure)));
  }

  private void fail(Problem problem) {
    quietUntil = clock.instant().plus(AFTER_FAILURE);
    if (Reach.isMissing(problem.code())) {
      goOffline(clock.instant());
    }
    state.set(new RefreshState.Failed(problem));
    report();
  }

  /** What was fetched so far is thrown away. */
  public void stop() {
    if (isRunning()) {
      refreshing.abandon();
      quietUntil = clock.instant().plus(AFTER_STOP);
      state.set(new RefreshState.Stopped());
      report();
    }
  }

  /** Takes news. Those that come late, after the end, say nothing. */
  public void at(OpeningState.Step step) {
    if (state.get() instanceof RefreshState.Running running) {
      state.set(running.with(step));
    }
  }

  public Instant now() {
    return clock.instant();
  }

  public ReadOnlyObjectProperty<RefreshState> stateProperty() {
    return state.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<Optional<DataReport>> reportProperty() {
    return report.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<Optional<Instant>> offlineSinceProperty() {
    return offlineSince.getReadOnlyProperty();
  }

  @Override
  public void close() {
    forgetBeat.run();
    refreshing.abandon();
    reopening.abandon();
    reporting.abandon();
    reaching.abandon();
  }
}
