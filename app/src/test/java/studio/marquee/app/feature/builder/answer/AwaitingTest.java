package studio.marquee.app.feature.builder.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.concurrent.TimeoutException;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import studio.marquee.app.testing.OnWindow;

final class AwaitingTest {
  private static final PseudoClass STALE = PseudoClass.getPseudoClass("stale");
  private static final PseudoClass DIMMED = PseudoClass.getPseudoClass("dimmed");

  private final Node quick = new Region();
  private final Node slow = new Region();
  private final Awaiting quickAnswer = new Awaiting(quick);
  private final Awaiting slowAnswer = new Awaiting(slow);

  @BeforeAll
  static void startToolkit() throws TimeoutException {
    FxToolkit.registerPrimaryStage();
  }

  private static Set<PseudoClass> marks(Node node) {
    return Set.copyOf(node.getPseudoClassStates());
  }

  @Test
  void onlyWhatTakesLongerThanAGlanceIsDimmed() {
    OnWindow.run(() -> {
      quickAnswer.begin();
      slowAnswer.begin();
      assertThat(marks(quick)).containsExactly(STALE);
      quickAnswer.end();
    });
    OnWindow.until("the slow one is dimmed", () -> marks(slow).contains(DIMMED));
    assertThat(OnWindow.get(() -> marks(quick))).isEmpty();
  }

  @Test
  void whatIsAwaitedAnewStaysDimmedUntilItIsThere() {
    OnWindow.run(slowAnswer::begin);
    OnWindow.until("it is dimmed", () -> marks(slow).contains(DIMMED));
    OnWindow.run(() -> {
      slowAnswer.begin();
      assertThat(marks(slow)).containsExactlyInAnyOrder(STALE, DIMMED);
      slowAnswer.end();
      assertThat(marks(slow)).isEmpty();
    });
  }
}
