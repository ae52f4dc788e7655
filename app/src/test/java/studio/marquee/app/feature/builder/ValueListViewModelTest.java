package studio.marquee.app.feature.builder;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import studio.marquee.app.problem.AppProblem;
import studio.marquee.app.testing.SmallTable;
import studio.marquee.connect.cache.AttributeProfile;
import studio.marquee.model.problem.Problem;
import studio.marquee.model.segment.AttributeTest;
import studio.marquee.model.segment.TextTest;

final class ValueListViewModelTest {
  private final AttributeProfile profile = new SmallTable().profile(SmallTable.COUNTRY.name());
  private final List<AttributeTest> changes = new ArrayList<>();
  private final ValueListViewModel model = new ValueListViewModel(Locale.UK, changes::add);

  @BeforeEach
  void show() {
    model.show(List.of("AT", "Malta"), Optional.of(profile));
  }

  private List<String> values() {
    return model.rows().stream().map(ValueListViewModel.Row::value).toList();
  }

  @Test
  void frequentValuesComeFirstAndChosenOnesAreNeverMissing() {
    assertThat(values()).containsExactly("DE", "AT", "FR", "Malta");
    assertThat(model.rows().get(1).isChosen()).isTrue();
    assertThat(model.rows().get(0).people()).hasValue(4);
    assertThat(model.rows().get(3).people()).isEmpty();
  }

  @Test
  void togglingChoosesAndGivesUp() {
    model.toggle("DE");
    model.toggle("AT");
    assertThat(changes)
        .containsExactly(
            new TextTest.IsAnyOf(List.of("AT", "Malta", "DE")),
            new TextTest.IsAnyOf(List.of("Malta")));
  }

  @Test
  void theLastValueStays() {
    model.show(List.of("AT"), Optional.of(profile));
    model.toggle("AT");
    assertThat(changes).isEmpty();
    assertThat(model.problemProperty().get()).contains(Problem.of(AppProblem.LAST_VALUE));
    model.toggle("DE");
    assertThat(model.problemProperty().get()).isEmpty();
  }

  @Test
  void searchingNarrowsAndAnUnknownValueCanBeAdded() {
    model.searchProperty().set("f");
    assertThat(values()).containsExactly("FR");
    model.searchProperty().set("Chile");
    assertThat(model.canAddTyped()).isTrue();
    model.addTyped();
    assertThat(changes).containsExactly(new TextTest.IsAnyOf(List.of("AT", "Malta", "Chile")));
    assertThat(model.searchProperty().get()).isEmpty();
  }

  @Test
  void typingTheNameOfARowChoosesIt() {
    model.searchProperty().set("FR");
    assertThat(model.canAddTyped()).isFalse();
    model.addTyped();
    assertThat(changes).containsExactly(new TextTest.IsAnyOf(List.of("AT", "Malta", "FR")));
  }
}
