package studio.marquee.app.feature.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import studio.marquee.app.problem.AppProblem;
import studio.marquee.app.testing.ByHand;
import studio.marquee.model.problem.Problem;
import studio.marquee.model.problem.ProblemException;

final class OpeningViewModelTest {
  private final ByHand<OpeningViewModel, OpenStudio> work = new ByHand<>();
  private final OpeningViewModel model = new OpeningViewModel(work);

  @Test
  void newsOfTheSameStepReplaceEachOther() {
    model.open();
    model.at(new OpeningState.Step("read", 0, 10));
    model.at(new OpeningState.Step("read", 5, 10));
    model.at(new OpeningState.Step("check", 0, 0));
    assertThat(model.stateProperty().get())
        .isEqualTo(
            new OpeningState.Opening(
                List.of(
                    new OpeningState.Step("read", 5, 10), new OpeningState.Step("check", 0, 0))));
  }

  @Test
  void aFailureIsShownAndTryingAgainStartsOver() {
    model.open();
    Problem problem = Problem.of(AppProblem.TOO_SLOW, 60);
    work.fail(new ProblemException(problem));
    assertThat(model.stateProperty().get()).isEqualTo(new OpeningState.Failed(problem));
    model.at(new OpeningState.Step("late", 0, 0));
    assertThat(model.stateProperty().get()).isEqualTo(new OpeningState.Failed(problem));
    model.open();
    assertThat(model.stateProperty().get()).isEqualTo(new OpeningState.Opening(List.of()));
    assertThat(work.open()).hasSize(1);
  }

  @Test
  void aFaultOfOurOwnHasAReference() {
    model.open();
    work.fail(new IllegalStateException("unplanned"));
    assertThat(model.stateProperty().get())
        .isInstanceOfSatisfying(
            OpeningState.Failed.class,
            failed -> {
              assertThat(failed.problem().code()).isEqualTo(AppProblem.UNEXPECTED);
              assertThat(failed.problem().details().getFirst()).matches("[0-9A-F]{8}");
              assertThat(failed.problem().details()).doesNotContain("unplanned");
            });
  }
}
