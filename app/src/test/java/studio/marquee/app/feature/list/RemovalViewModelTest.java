package studio.marquee.app.feature.list;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import studio.marquee.app.testing.ByHand;
import studio.marquee.connect.list.ListProblem;
import studio.marquee.model.problem.Problem;
import studio.marquee.model.problem.ProblemException;

final class RemovalViewModelTest {
  private static final Problem DAMAGED = Problem.of(ListProblem.DAMAGED, "fair");

  private final ByHand<String, List<String>> users = new ByHand<>();
  private final ByHand<String, Runnable> removing = new ByHand<>();
  private final List<String> shown = new ArrayList<>();
  private final RemovalViewModel model = new RemovalViewModel();

  @BeforeEach
  void work() {
    model.removeFrom(Optional.of(new RemovalWork(users, removing)));
  }

  private RemovalState state() {
    return model.stateProperty().get();
  }

  private static RemovalState asking(Optional<Problem> failure) {
    return new RemovalState.Asking("fair", List.of("Guests"), failure);
  }

  @Test
  void nothingGoesBeforeThePersonAgrees() {
    model.open("fair");
    assertThat(state()).isEqualTo(new RemovalState.Looking("fair"));
    model.agree();
    assertThat(removing.open()).isEmpty();
    users.answer(List.of("Guests"));
    assertThat(state()).isEqualTo(asking(Optional.empty()));
    assertThat(removing.open()).isEmpty();
    model.agree();
    assertThat(state()).isEqualTo(new RemovalState.Removing("fair"));
    model.dismiss();
    assertThat(state()).isEqualTo(new RemovalState.Removing("fair"));
    removing.answer(() -> shown.add("without it"));
    assertThat(state()).isEqualTo(new RemovalState.Closed());
    assertThat(shown).containsExactly("without it");
  }

  @Test
  void whatFailsCanBeTriedAgainAndLoses() {
    model.open("fair");
    users.answer(List.of("Guests"));
    model.agree();
    removing.fail(new ProblemException(DAMAGED));
    assertThat(state()).isEqualTo(asking(Optional.of(DAMAGED)));
    model.agree();
    assertThat(removing.open()).containsExactly("fair");
  }

  @Test
  void nobodyIsAskedWhileItIsNotKnownWhoUsesIt() {
    model.open("fair");
    users.fail(new ProblemException(DAMAGED));
    assertThat(state()).isEqualTo(new RemovalState.Refused("fair", DAMAGED));
    model.agree();
    assertThat(removing.open()).isEmpty();
    model.dismiss();
    assertThat(state()).isEqualTo(new RemovalState.Closed());
  }

  @Test
  void whatIsNoLongerAskedIsNotHeard() {
    model.open("fair");
    model.dismiss();
    model.open("show");
    users.answer(List.of("Guests"));
    assertThat(state()).isEqualTo(new RemovalState.Looking("show"));
    users.answer(List.of());
    assertThat(state()).isEqualTo(new RemovalState.Asking("show", List.of(), Optional.empty()));
    model.close();
    model.removeFrom(Optional.empty());
    model.open("fair");
    assertThat(state()).isEqualTo(new RemovalState.Closed());
  }
}
