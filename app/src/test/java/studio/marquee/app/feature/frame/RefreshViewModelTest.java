package studio.marquee.app.feature.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import studio.marquee.app.problem.AppProblem;
import studio.marquee.app.standing.DataReport;
import studio.marquee.app.testing.ByHand;
import studio.marquee.app.testing.ManualTimer;
import studio.marquee.app.testing.Reports;
import studio.marquee.connect.extract.Term;
import studio.marquee.connect.source.SourceProblem;
import studio.marquee.model.problem.Problem;
import studio.marquee.model.problem.ProblemException;

final class RefreshViewModelTest {
  private static final Problem SLOW = Problem.of(AppProblem.TOO_SLOW, 60);
  private static final Problem GONE = Problem.of(SourceProblem.UNREACHABLE, "crm", "db:5432");

  private final ByHand<RefreshViewModel, OpenStudio> fetching = new ByHand<>();
  private final ByHand<RefreshViewModel, OpenStudio> reopening = new ByHand<>();
  private final ByHand<RefreshViewModel, Optional<DataReport>> reporting = new ByHand<>();
  private final ByHand<RefreshViewModel, Boolean> reaching = new ByHand<>();
  private final ManualTimer timer = new ManualTimer();
  private final List<OpenStudio> fresh = new ArrayList<>();
  private Instant now = Reports.NOW;
  private final RefreshViewModel model =
      new RefreshViewModel(
          Reports.GENERATION,
          new RefreshWork(fetching, reopening, reporting, reaching),
          timer,
          () -> now,
          fresh::add);

  /** What the window learns each minute. */
  private void beat(boolean isInReach, DataReport report) {
    timer.ring();
    reaching.answer(isInReach);
    reporting.answer(Optional.of(report));
  }

  private void begin(DataReport report) {
    model.start();
    reaching.answer(true);
    reporting.answer(Optional.of(report));
  }

  @Test
  void neverTwoAtOnce() {
    model.refresh();
    model.refresh();
    assertThat(fetching.open()).hasSize(1);
    assertThat(model.stateProperty().get()).isInstanceOf(RefreshState.Running.class);
  }

  @Test
  void stepsAreKeptInTheirOrderEachWithItsNewestNews() {
    model.refresh();
    model.at(new OpeningState.Step("refresh.read", 1, 2));
    model.at(new OpeningState.Step("refresh.read", 2, 2));
    model.at(new OpeningState.Step("refresh.check", 0, 0));
    RefreshState.Running running = (RefreshState.Running) model.stateProperty().get();
    assertThat(running.steps())
        .extracting(OpeningState.Step::key, OpeningState.Step::done)
        .containsExactly(
            org.assertj.core.api.Assertions.tuple("refresh.plan", 0L),
            org.assertj.core.api.Assertions.tuple("refresh.read", 2L),
            org.assertj.core.api.Assertions.tuple("refresh.check", 0L));
  }

  @Test
  void aFailureIsSaidAndNothingTakesOver() {
    model.refresh();
    fetching.fail(new ProblemException(SLOW));
    assertThat(model.stateProperty().get()).isEqualTo(new RefreshState.Failed(SLOW));
    assertThat(reporting.open()).hasSize(1);
    assertThat(fresh).isEmpty();
    model.refresh();
    assertThat(fetching.open()).hasSize(1);
  }

  @Test
  void aStopIsSeenAtOnceAndLateNewsSayNothing() {
    model.refresh();
    model.stop();
    model.at(new OpeningState.Step("refresh.read", 2, 2));
    assertThat(fetching.stopped()).hasSize(1);
    assertThat(model.stateProperty().get()).isEqualTo(new RefreshState.Stopped());
    model.stop();
    assertThat(fetching.stopped()).hasSize(1);
  }

  @Test
  void whatIsDueIsFetchedWhenTheTimeHasComeAndNotBefore() {
    DataReport report = Reports.dueAt(now.plus(Duration.ofMinutes(2)));
    begin(report);
    now = now.plus(RefreshViewModel.BEAT);
    beat(true, report);
    assertThat(fetching.open()).isEmpty();
    now = now.plus(RefreshViewModel.BEAT);
    beat(true, report);
    assertThat(fetching.open()).hasSize(1);
  }

  @Test
  void afterAFailureASourceIsLeftAloneForAWhile() {
    DataReport report = Reports.dueAt(now);
    begin(report);
    fetching.fail(new ProblemException(SLOW));
    reporting.answer(Optional.of(report));
    now = now.plus(RefreshViewModel.AFTER_FAILURE).minusSeconds(1);
    beat(true, report);
    assertThat(fetching.open()).isEmpty();
    now = now.plusSeconds(1);
    beat(true, report);
    assertThat(fetching.open()).hasSize(1);
  }

  @Test
  void whatSomebodyStoppedDoesNotBeginAgainByItself() {
    DataReport report = Reports.dueAt(now);
    begin(report);
    model.stop();
    reporting.answer(Optional.of(report));
    now = now.plus(RefreshViewModel.AFTER_STOP).minusSeconds(1);
    beat(true, report);
    assertThat(model.stateProperty().get()).isEqualTo(new RefreshState.Stopped());
    model.refresh();
    assertThat(model.stateProperty().get()).isInstanceOf(RefreshState.Running.class);
  }

  @Test
  void offlineSinceWhenItWasNoticedAndNothingIsFetchedUntilThereIsAWay() {
    DataReport report = Reports.dueAt(now.plus(Duration.ofHours(1)));
    begin(report);
    assertThat(model.offlineSinceProperty().get()).isEmpty();
    Instant noticed = now.plus(Duration.ofHours(2));
    now = noticed;
    beat(false, report);
    now = now.plus(Duration.ofHours(3));
    beat(false, report);
    assertThat(model.offlineSinceProperty().get()).contains(noticed);
    assertThat(fetching.open()).isEmpty();
    beat(true, report);
    assertThat(model.offlineSinceProperty().get()).isEmpty();
    assertThat(fetching.open()).hasSize(1);
  }

  @Test
  void aServerThatIsGoneMeansOfflineAtOnce() {
    model.refresh();
    fetching.fail(new ProblemException(GONE));
    assertThat(model.offlineSinceProperty().get()).contains(now);
  }

  @Test
  void offlineWhenOpenedMeansSinceTheLastAttemptThatFailedSo() {
    Instant failed = now.minus(Duration.ofHours(5));
    model.start();
    reaching.answer(false);
    reporting.answer(Optional.of(Reports.failedAt(failed, GONE)));
    assertThat(model.offlineSinceProperty().get()).contains(failed);
  }

  @Test
  void whatSomebodyElseFetchedIsOpenedOnce() {
    DataReport newer = Reports.of("g2");
    begin(newer);
    assertThat(reopening.open()).hasSize(1);
    beat(true, newer);
    assertThat(reopening.open()).hasSize(1);
    assertThat(fetching.open()).isEmpty();
  }

  @Test
  void whatMayBeKeptNoLongerIsClosedAlsoWhileItIsShown() {
    begin(until(new Term(now, now.plusSeconds(60))));
    assertThat(reopening.open()).isEmpty();
    beat(false, until(new Term(now.plusSeconds(60), now.plusSeconds(60))));
    assertThat(reopening.open()).hasSize(1);
  }

  private static DataReport until(Term term) {
    DataReport good = Reports.of(Reports.GENERATION);
    return new DataReport(good.standing(), good.protection(), Optional.of(term));
  }

  @Test
  void nothingBeginsAfterTheEnd() {
    begin(Reports.dueAt(now.plus(Duration.ofHours(1))));
    assertThat(timer.waiting()).isEqualTo(1);
    model.close();
    assertThat(timer.waiting()).isZero();
  }
}
