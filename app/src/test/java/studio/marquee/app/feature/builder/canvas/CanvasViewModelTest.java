package studio.marquee.app.feature.builder.canvas;

import static org.assertj.core.api.Assertions.assertThat;
import static studio.marquee.app.feature.builder.canvas.Tables.IN;
import static studio.marquee.app.feature.builder.canvas.Tables.OUT;
import static studio.marquee.app.feature.builder.canvas.Tables.SEGMENT;
import static studio.marquee.app.feature.builder.canvas.Tables.country;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import studio.marquee.app.problem.AppProblem;
import studio.marquee.app.testing.SmallAsking;
import studio.marquee.app.testing.SmallTable;
import studio.marquee.model.edit.Place;
import studio.marquee.model.member.Bounds;
import studio.marquee.model.member.NodeCount;
import studio.marquee.model.problem.Problem;

final class CanvasViewModelTest {
  private final SmallAsking here = new SmallAsking();
  private final CanvasViewModel canvas =
      new CanvasViewModel(
          SmallTable.CATALOGUE, Tables.BLANK, here, new SmallAsking(), (_, _) -> {}, () -> 0);

  private Painting painting() {
    Table table = canvas.table().tableProperty().get();
    return new Painting(
        table.segment().orElseThrow(),
        table.selection(),
        canvas.numbersProperty().get().told(),
        canvas.lensProperty().get(),
        canvas.findingsProperty().get());
  }

  private NodeCount count(Place place) {
    return painting().count(place).orElseThrow();
  }

  @Test
  void everyRuleHasItsNumbersInTheSameFrame() {
    canvas.table().put(SEGMENT);
    assertThat(count(IN.part(0)).after()).isEqualTo(Bounds.exactly(4));
    assertThat(count(IN.part(1).part(0)).alone()).isEqualTo(Bounds.exactly(3));
    assertThat(count(IN).after()).isEqualTo(Bounds.exactly(2));
    assertThat(count(OUT.part(0)).alone()).isEqualTo(Bounds.exactly(1));
    assertThat(painting().people()).contains(2L);
    canvas.commands().choose(IN.part(0));
    canvas.commands().mute();
    assertThat(painting().people()).contains(3L);
    assertThat(canvas.numbersProperty().get()).isInstanceOf(Numbers.Done.class);
  }

  @Test
  void whatIsNotKnownYetIsBeingCounted() {
    here.hold(country("AT"));
    canvas.table().put(SEGMENT);
    canvas.table().replace(IN.part(0), country("AT"));
    assertThat(canvas.numbersProperty().get()).isInstanceOf(Numbers.Counting.class);
    assertThat(painting().isCounting()).isTrue();
    assertThat(count(IN.part(1)).alone().isExact()).isTrue();
    here.arrive(country("AT"));
    assertThat(canvas.numbersProperty().get()).isInstanceOf(Numbers.Done.class);
    assertThat(painting().people()).contains(1L);
  }

  @Test
  void selectingAsksNothing() {
    canvas.table().put(SEGMENT);
    long asked = here.questions();
    canvas.commands().choose(IN.part(0));
    canvas.commands().go(Direction.DOWN);
    assertThat(here.questions()).isEqualTo(asked);
  }

  @Test
  void aFailureIsSaidAtItsRule() {
    here.hold(country("FR"));
    canvas.table().put(SEGMENT);
    Problem problem = Problem.of(AppProblem.TOO_SLOW, 60);
    here.fail(country("FR"), problem);
    assertThat(painting().problem(OUT.part(0))).contains(problem);
    assertThat(painting().problem(IN.part(0))).isEmpty();
    assertThat(painting().isCounting()).isFalse();
  }

  @Test
  void whatIsWrongIsSaidAtItsRuleAndNumbersOfOtherTreesAreNotShown() {
    canvas.table().put(SEGMENT);
    canvas.commands().choose(IN.part(1).part(0));
    canvas.commands().duplicate();
    canvas.commands().negate();
    assertThat(painting().problem(IN.part(1))).isPresent();
    assertThat(painting().problem(IN.part(0))).isEqualTo(Optional.empty());
    Painting before = painting();
    canvas.commands().delete();
    Painting mixed =
        new Painting(
            canvas.table().segment(),
            Selection.NONE,
            before.answer(),
            Lens.HERE,
            before.findings());
    assertThat(mixed.count(IN.part(0))).isEmpty();
  }
}
