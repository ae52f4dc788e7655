package studio.marquee.app.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import org.junit.jupiter.api.Test;
import studio.marquee.app.testing.OnWindow;
import studio.marquee.app.testing.WindowBase;

/** Numbers of rules that nobody sees wait until somebody sees them. */
final class SightWindowTest extends WindowBase {
  private static final int RULES = 24;

  private String atLast() {
    return OnWindow.get(() -> {
      Node last = studio().node("#part-rule-parts-" + (RULES - 1));
      return ((Label) last.lookup(".rule-people")).getText();
    });
  }

  /** What somebody hears of the last rule. */
  private String heard() {
    return OnWindow.get(() ->
        String.valueOf(
            studio()
                .node("#part-rule-parts-" + (RULES - 1))
                .queryAccessibleAttribute(AccessibleAttribute.TEXT)));
  }

  private void scrollToTheEnd() {
    OnWindow.run(() -> {
      Node at = studio().node("#canvas");
      while (!(at instanceof ScrollPane)) {
        at = at.getParent();
      }
      ((ScrollPane) at).setVvalue(1);
    });
    OnWindow.settle();
  }

  private List<ToggleButton> toggles(String bar) {
    return studio().stage().getScene().getRoot().lookupAll(bar + " .toggle-button").stream()
        .map(ToggleButton.class::cast)
        .toList();
  }

  private void choose(String bar, String text) {
    OnWindow.run(() ->
        toggles(bar).stream()
            .filter(each -> each.getText().equals(text))
            .findFirst()
            .orElseThrow()
            .fire());
    OnWindow.settle();
  }

  private void openManyRules() throws IOException {
    String parts =
        IntStream.range(0, RULES)
            .mapToObj(at ->
                """
                {"kind":"attribute","attribute":"people.lifetime_value","test":"at least","value":%d}\
                """
                    .formatted(20 * at))
            .collect(Collectors.joining(","));
    Path file = folder().resolve("many.segment.json");
    Files.writeString(
        file,
        """
        {"format":"marquee.segment/1","title":"Many","population":"people",
         "rule":{"kind":"group","join":"all of","parts":[%s]}}
        """
            .formatted(parts));
    studio().waitForHome();
    studio().clickId("new-audience");
    chosenFile = Optional.of(file);
    studio().clickId("open-file");
    OnWindow.until(
        "all rules are there",
        () -> studio().stage().getScene().lookup("#part-rule-parts-" + (RULES - 1)) != null);
    studio().waitForText("exact · on this laptop");
    OnWindow.settle();
  }

  @Test
  void aRuleTellsItsNumberWhenItComesIntoView() throws IOException {
    openManyRules();
    String before = atLast();
    choose("#include .join-bar", "none of");
    assertThat(atLast()).as("nobody sees it").isEqualTo(before);

    scrollToTheEnd();
    String seen = atLast();
    assertThat(seen).isNotEqualTo(before);

    String here = OnWindow.get(() -> toggles(".lens-bar").getFirst().getText());
    String alone = OnWindow.get(() -> toggles(".lens-bar").get(1).getText());
    choose(".lens-bar", alone);
    choose(".lens-bar", here);
    assertThat(atLast()).isEqualTo(seen);
  }

  @Test
  void whoAsksARuleOutOfViewHearsItsNumberOfNow() throws IOException {
    openManyRules();
    String before = atLast();
    choose("#include .join-bar", "none of");
    assertThat(atLast()).as("nobody asked yet").isEqualTo(before);
    String heard = heard();
    scrollToTheEnd();
    assertThat(atLast()).isNotEqualTo(before);
    assertThat(heard).contains("people: " + atLast()).isEqualTo(heard());
  }
}
