package studio.marquee.app.feature.list;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import studio.marquee.app.testing.ByHand;
import studio.marquee.connect.list.Identifier;
import studio.marquee.connect.list.ListCounts;
import studio.marquee.connect.list.ListOffer;
import studio.marquee.connect.list.ListProblem;
import studio.marquee.model.edit.Place;
import studio.marquee.model.edit.Target;
import studio.marquee.model.mart.AttributeName;
import studio.marquee.model.problem.Problem;
import studio.marquee.model.problem.ProblemException;

final class ListViewModelTest {
  private static final Path FILE = Path.of("guests.csv");
  private static final Identifier KEY =
      new Identifier(
          new AttributeName("people", "customer_id"), "Customer", Identifier.Form.KEY, false);
  private static final ListOffer.Fit FIRST = new ListOffer.Fit(0, "Giver", KEY, 5);
  private static final ListOffer.Fit SECOND = new ListOffer.Fit(1, "Taker", KEY, 2);
  private static final Target END = Target.endOf(Place.INCLUDE);

  private final ByHand<ListQuestion, ListLook> looking = new ByHand<>();
  private final ByHand<ListOrder, Runnable> adding = new ByHand<>();
  private final List<String> shown = new ArrayList<>();
  private final ListViewModel model = new ListViewModel();

  @BeforeEach
  void work() {
    model.listFrom(Optional.of(new ListWork(looking, adding)));
  }

  private static ListLook look(ListOffer.Fit read, List<ListOffer.Fit> fits) {
    ListOffer offer =
        ListOffer.of(
            new ListOffer.Source("guests.csv", "UTF-8", read.column(), read.title(), KEY),
            fits,
            new ListCounts(3, 2, 1, 0, 0, 0, 0, 2),
            List.of("c1", "c2"));
    return new ListLook(offer, "guests", List.of(90, 7, 365));
  }

  private ListState.Choosing choosing() {
    if (model.stateProperty().get() instanceof ListState.Choosing choosing) {
      return choosing;
    }
    throw new AssertionError("nothing to choose: " + model.stateProperty().get());
  }

  @Test
  void aFileIsLookedThroughBeforeAnythingIsKept() {
    model.open(FILE, Optional.of(END));
    assertThat(looking.open())
        .singleElement()
        .satisfies(asked -> assertThat(asked.request().file()).isEqualTo(FILE));
    looking.open().getFirst().told().accept(new ListStep("list.read", 5, 10));
    assertThat(model.stateProperty().get())
        .isEqualTo(new ListState.Looking(FILE, new ListStep("list.read", 5, 10)));
    looking.answer(look(FIRST, List.of(FIRST, SECOND)));
    assertThat(choosing().failure()).isEmpty();
    assertThat(model.nameProperty().get()).isEqualTo("guests");
    assertThat(model.daysProperty().get()).isEqualTo(90);
    assertThat(adding.open()).isEmpty();
    model.nameProperty().set("fair");
    model.daysProperty().set(7);
    model.add();
    ListOrder order = adding.open().getFirst();
    assertThat(order.name()).isEqualTo("fair");
    assertThat(order.days()).isEqualTo(7);
    assertThat(order.target()).contains(END);
    adding.answer(() -> shown.add("fair"));
    assertThat(model.stateProperty().get()).isEqualTo(new ListState.Closed());
    assertThat(shown).containsExactly("fair");
  }

  /** A look that is told which column to take finds no other one. */
  @Test
  void anotherColumnIsLookedAtAndTheChoiceStays() {
    model.open(FILE, Optional.empty());
    looking.answer(look(FIRST, List.of(FIRST, SECOND)));
    model.nameProperty().set("takers");
    model.read(SECOND);
    assertThat(looking.open().getFirst().request().column()).contains("2");
    looking.answer(look(SECOND, List.of(SECOND)));
    assertThat(choosing().look().offer().isRead(SECOND)).isTrue();
    assertThat(choosing().look().offer().fits()).containsExactly(FIRST, SECOND);
    assertThat(model.nameProperty().get()).isEqualTo("takers");
  }

  @Test
  void whatIsNoListSaysWhy() {
    model.open(FILE, Optional.empty());
    Problem problem = Problem.of(ListProblem.EMPTY, FILE);
    looking.fail(new ProblemException(problem));
    assertThat(model.stateProperty().get()).isEqualTo(new ListState.Refused(FILE, problem));
    model.dismiss();
    assertThat(model.stateProperty().get()).isEqualTo(new ListState.Closed());
  }

  @Test
  void aNameThatIsTakenIsToldWhereItCanBeChanged() {
    model.open(FILE, Optional.empty());
    looking.answer(look(FIRST, List.of(FIRST)));
    model.add();
    Problem taken = Problem.of(ListProblem.NAME_TAKEN, "guests");
    adding.fail(new ProblemException(taken));
    assertThat(choosing().failure()).contains(taken);
    assertThat(model.nameProperty().get()).isEqualTo("guests");
  }

  @Test
  void whatComesTooLateIsForgotten() {
    model.open(FILE, Optional.empty());
    model.dismiss();
    assertThat(looking.stopped()).hasSize(1);
    looking.answer(look(FIRST, List.of(FIRST)));
    assertThat(model.stateProperty().get()).isEqualTo(new ListState.Closed());
  }

  @Test
  void nothingClosesWhileAListIsKept() {
    model.open(FILE, Optional.empty());
    looking.answer(look(FIRST, List.of(FIRST)));
    model.add();
    model.dismiss();
    assertThat(model.stateProperty().get()).isInstanceOf(ListState.Adding.class);
    model.open(Path.of("other.csv"), Optional.empty());
    assertThat(looking.open()).isEmpty();
  }

  @Test
  void withoutDataNothingOpens() {
    model.listFrom(Optional.empty());
    model.open(FILE, Optional.empty());
    assertThat(model.stateProperty().get()).isEqualTo(new ListState.Closed());
  }
}
