package studio.marquee.app.feature.builder.rule.phrase;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import studio.marquee.app.problem.AppProblem;
import studio.marquee.connect.cache.AttributeProfile;
import studio.marquee.model.problem.Problem;

final class ValueListViewModelTest {
  private static final List<AttributeProfile.ValueCount> KNOWN =
      List.of(
          new AttributeProfile.ValueCount("DE", 4),
          new AttributeProfile.ValueCount("AT", 2),
          new AttributeProfile.ValueCount("FR", 1));

  private final List<List<String>> changes = new ArrayList<>();
  private ValueListViewModel model;

  ValueListViewModelTest() {
    model = new ValueListViewModel(Locale.UK, values(Piece.Reading.TEXT, "AT", "Malta"));
  }

  @BeforeEach
  void forget() {
    changes.clear();
  }

  private Piece.Values values(Piece.Reading reading, String... chosen) {
    return new Piece.Values(
        "values",
        "Values",
        List.of(chosen),
        reading == Piece.Reading.TEXT ? KNOWN : List.of(),
        reading,
        next -> {
          changes.add(next);
          model.show(values(reading, next.toArray(String[]::new)));
        });
  }

  private List<String> rows() {
    return model.rows().stream().map(ValueListViewModel.Row::value).toList();
  }

  @Test
  void showsKnownValuesThenChosenOnesThatAreNotKnown() {
    assertThat(model.rows())
        .containsExactly(
            new ValueListViewModel.Row("DE", OptionalLong.of(4), false),
            new ValueListViewModel.Row("AT", OptionalLong.of(2), true),
            new ValueListViewModel.Row("FR", OptionalLong.of(1), false),
            new ValueListViewModel.Row("Malta", OptionalLong.empty(), true));
    assertThat(model.most()).isEqualTo(4);
    assertThat(model.chosenCount()).isEqualTo(2);
  }

  @Test
  void togglingChoosesAndGivesUp() {
    model.toggle("DE");
    model.toggle("AT");
    assertThat(changes).containsExactly(List.of("AT", "Malta", "DE"), List.of("Malta", "DE"));
  }

  @Test
  void whatWasGivenUpStaysInTheListUntilItIsOpenedAgain() {
    model.toggle("Malta");
    assertThat(rows()).contains("Malta");
    model.begin();
    assertThat(rows()).doesNotContain("Malta");
  }

  @Test
  void theLastValueStays() {
    model.show(values(Piece.Reading.TEXT, "AT"));
    model.toggle("AT");
    assertThat(changes).isEmpty();
    assertThat(model.problemProperty().get()).contains(Problem.of(AppProblem.LAST_VALUE));
    model.toggle("DE");
    assertThat(model.problemProperty().get()).isEmpty();
  }

  @Test
  void searchingNarrowsAndAnUnknownValueCanBeAdded() {
    model.searchProperty().set("f");
    assertThat(rows()).containsExactly("FR");
    model.searchProperty().set("Chile");
    assertThat(model.canAddTyped()).isTrue();
    model.addTyped();
    assertThat(changes).containsExactly(List.of("AT", "Malta", "Chile"));
    assertThat(model.searchProperty().get()).isEmpty();
  }

  @Test
  void typingTheNameOfARowChoosesIt() {
    model.searchProperty().set("FR");
    assertThat(model.canAddTyped()).isFalse();
    model.addTyped();
    assertThat(changes).containsExactly(List.of("AT", "Malta", "FR"));
  }

  @Test
  void aPastedColumnIsChosenAtOnceAndASingleWordIsNot() {
    assertThat(model.paste("Chile")).isFalse();
    assertThat(model.paste("Chile\r\n Peru \n\nAT\n")).isTrue();
    assertThat(changes).containsExactly(List.of("AT", "Malta", "Chile", "Peru"));
  }

  @Test
  void numbersAreReadAsTheLocaleWritesThem() {
    model = new ValueListViewModel(Locale.GERMANY, values(Piece.Reading.NUMBER, "1"));
    model.searchProperty().set("1.250,5");
    model.addTyped();
    assertThat(changes).containsExactly(List.of("1", "1250.5"));
    model.searchProperty().set("zehn");
    model.addTyped();
    assertThat(model.problemProperty().get()).contains(Problem.of(AppProblem.NOT_A_NUMBER, "zehn"));
    assertThat(model.paste("3\nvier")).isTrue();
    assertThat(changes).hasSize(1);
  }
}
