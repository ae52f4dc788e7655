package studio.marquee.app.feature.builder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.Test;
import studio.marquee.app.job.CountState;
import studio.marquee.app.problem.AppProblem;
import studio.marquee.app.testing.ByHand;
import studio.marquee.app.testing.SmallTable;
import studio.marquee.model.problem.Problem;
import studio.marquee.model.problem.ProblemException;
import studio.marquee.model.segment.AttributeRule;
import studio.marquee.model.segment.TextTest;

final class AnswerViewModelTest {
  private final SmallTable table = new SmallTable();
  private final SimpleObjectProperty<CountState> count =
      new SimpleObjectProperty<>(new CountState.Idle());
  private final CountState.Done gold =
      new CountState.Done(
          table.counted(
              new AttributeRule(SmallTable.TIER.name(), new TextTest.IsAnyOf(List.of("Gold")))));

  @Test
  void theAudienceIsSetBesideEveryone() {
    AnswerViewModel model =
        new AnswerViewModel(
            SmallTable.PEOPLE.attributes().subList(1, 6), count, table.work(new BreakingDown()));
    assertThat(model.choices()).containsExactly(SmallTable.COUNTRY, SmallTable.TIER);
    assertThat(model.breakdownProperty().get()).isEqualTo(new BreakdownState.Nothing());
    count.set(gold);
    Breakdown breakdown = model.breakdownProperty().get().newest().orElseThrow();
    assertThat(breakdown.slices())
        .containsExactly(
            new Breakdown.Slice("DE", 2, 4),
            new Breakdown.Slice("AT", 1, 2),
            new Breakdown.Slice("FR", 0, 1));
    assertThat(breakdown.overIndex(breakdown.slices().getFirst()))
        .isCloseTo((2 / 3.0) / (4 / 8.0), within(1e-9));
    assertThat(breakdown.overIndex(breakdown.slices().getLast())).isZero();
  }

  @Test
  void anotherAttributeAsksAgainAndKeepsTheOldBarsMeanwhile() {
    ByHand<BreakingDown.Question, Breakdown> work = new ByHand<>();
    AnswerViewModel model =
        new AnswerViewModel(List.of(SmallTable.COUNTRY, SmallTable.TIER), count, work);
    count.set(gold);
    Breakdown first = new Breakdown(SmallTable.COUNTRY, 3, 8, List.of());
    work.answer(first);
    model.attributeProperty().set(Optional.of(SmallTable.TIER));
    assertThat(model.breakdownProperty().get())
        .isEqualTo(new BreakdownState.Working(Optional.of(first)));
    Problem problem = Problem.of(AppProblem.TOO_SLOW, 60);
    work.fail(new ProblemException(problem));
    assertThat(model.breakdownProperty().get()).isEqualTo(new BreakdownState.Failed(problem));
    model.ask();
    assertThat(work.open()).hasSize(1);
    count.set(new CountState.Idle());
    assertThat(model.breakdownProperty().get()).isEqualTo(new BreakdownState.Nothing());
  }
}
