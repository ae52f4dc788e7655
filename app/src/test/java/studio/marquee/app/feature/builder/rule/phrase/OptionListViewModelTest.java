package studio.marquee.app.feature.builder.rule.phrase;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

final class OptionListViewModelTest {
  private final OptionListViewModel model =
      new OptionListViewModel(
          Locale.UK,
          List.of(
              option("Sales channel", "Where it was bought"),
              option("Channel of contact", ""),
              option("Total", "What was paid over any channel"),
              option("Country", "")));

  private static Option option(String text, String more) {
    return new Option(text, more, false, () -> {});
  }

  private List<String> shown() {
    return model.options().stream().map(Option::text).toList();
  }

  @Test
  void allAreThereBeforeAnythingIsTyped() {
    assertThat(shown()).containsExactly("Sales channel", "Channel of contact", "Total", "Country");
  }

  @Test
  void whatBeginsSoComesBeforeWhatContainsItAndWhatOnlySpeaksOfIt() {
    model.searchProperty().set(" CHANNEL");
    assertThat(shown()).containsExactly("Channel of contact", "Sales channel", "Total");
  }

  @Test
  void otherOptionsAreSearchedAtOnce() {
    model.searchProperty().set("co");
    model.show(List.of(option("Colour", ""), option("Size", "")));
    assertThat(shown()).containsExactly("Colour");
  }
}
