package studio.marquee.app.boot;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.IntUnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.scene.control.ToggleButton;
import studio.marquee.app.testing.OnWindow;
import studio.marquee.app.testing.WindowBase;

/** A window over an audience that has more rules than are in view. */
abstract class ManyRulesBase extends WindowBase {
  static final int RULES = 24;

  /** The place of the rule that is furthest from view. */
  static final String LAST = "#part-rule-parts-" + (RULES - 1);

  /** Opens rules for how much money somebody is worth at least, and waits for their number. */
  final void openManyRules(String join, IntUnaryOperator least) throws IOException {
    String parts =
        IntStream.range(0, RULES)
            .map(least)
            .mapToObj(
                """
                {"kind":"attribute","attribute":"people.lifetime_value","test":"at least","value":%d}\
                """
                    ::formatted)
            .collect(Collectors.joining(","));
    Path file = folder().resolve("many.segment.json");
    Files.writeString(
        file,
        """
        {"format":"marquee.segment/1","title":"Many","population":"people",
         "rule":{"kind":"group","join":"%s","parts":[%s]}}
        """
            .formatted(join, parts));
    studio().waitForHome();
    studio().clickId("new-audience");
    chosenFile = Optional.of(file);
    studio().clickId("open-file");
    OnWindow.until("all rules are there", () -> studio().stage().getScene().lookup(LAST) != null);
    studio().waitForText("exact · on this laptop");
    studio().waitUntilDone();
  }

  /** All that one of them can be chosen from. */
  final List<ToggleButton> toggles(String bar) {
    return studio().stage().getScene().getRoot().lookupAll(bar + " .toggle-button").stream()
        .map(ToggleButton.class::cast)
        .toList();
  }

  final void choose(String bar, String text) {
    OnWindow.run(() ->
        toggles(bar).stream()
            .filter(each -> each.getText().equals(text))
            .findFirst()
            .orElseThrow()
            .fire());
    studio().waitUntilDone();
  }
}
