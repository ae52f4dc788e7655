package studio.marquee.app.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import org.junit.jupiter.api.Test;
import studio.marquee.app.testing.OnWindow;

/** Numbers of rules that nobody sees wait until somebody sees them. */
final class SightWindowTest extends ManyRulesBase {
  private String atLast() {
    return OnWindow.get(() -> {
      Node last = studio().node(LAST);
      return ((Label) last.lookup(".rule-people")).getText();
    });
  }

  /** What somebody hears of the last rule. */
  private String heard() {
    return OnWindow.get(() ->
        String.valueOf(studio().node(LAST).queryAccessibleAttribute(AccessibleAttribute.TEXT)));
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

  @Test
  void aRuleTellsItsNumberWhenItComesIntoView() throws IOException {
    openManyRules("all of", at -> 20 * at);
    String before = atLast();
    choose("#include .join-bar", "none of");
    assertThat(atLast()).as("nobody sees it").isEqualTo(before);

    scrollToTheEnd();
    String seen = atLast();
    assertThat(seen).isNotEqualTo(before);

    String here = OnWindow.get(() -> toggles(".lens-bar").getFirst().getText());
    String alone = OnWindow.get(() -> toggles(".lens-bar").get(1).getText());
    choose(".lens-bar", alone);
    assertThat(atLast()).as("what is in view follows").isNotEqualTo(seen);
    choose(".lens-bar", here);
    assertThat(atLast()).isEqualTo(seen);
  }

  @Test
  void whoAsksARuleOutOfViewHearsItsNumberOfNow() throws IOException {
    openManyRules("all of", at -> 20 * at);
    String before = atLast();
    choose("#include .join-bar", "none of");
    assertThat(atLast()).as("nobody asked yet").isEqualTo(before);
    String heard = heard();
    scrollToTheEnd();
    assertThat(atLast()).isNotEqualTo(before);
    assertThat(heard).contains("people: " + atLast()).isEqualTo(heard());
  }
}
