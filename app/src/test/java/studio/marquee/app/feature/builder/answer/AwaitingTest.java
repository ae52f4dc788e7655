package studio.marquee.app.feature.builder.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.concurrent.TimeoutException;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import studio.marquee.app.testing.OnWindow;

final class AwaitingTest {
  private static final PseudoClass DIMMED = PseudoClass.getPseudoClass("dimmed");

  private final Node quick = new Region();
  private final Node slow = new Region();
  private final Awaiting quickAnswer = new Awaiting(quick);
  private final Awaiting slowAnswer = new Awaiting(slow);

  @BeforeAll
  static void startToolkit() throws TimeoutException {
    FxToolkit.registerPrimaryStage();
  }

  private static boolean isDimmed(Node node) {
    return node.getPseudoClassStates().contains(DIMMED);
  }

  private static BlockState<String> instead(String before) {
    return new BlockState.Working<>(Optional.of(before));
  }

  @Test
  void onlyWhatTakesLongerThanAGlanceIsDimmed() {
    OnWindow.run(() -> {
      quickAnswer.follow(instead("12"));
      slowAnswer.follow(instead("12"));
      assertThat(isDimmed(slow)).isFalse();
      quickAnswer.follow(new BlockState.Done<>("13"));
    });
    OnWindow.until("the slow one is dimmed", () -> isDimmed(slow));
    assertThat(OnWindow.get(() -> isDimmed(quick))).isFalse();
  }

  @Test
  void whatIsAwaitedAnewStaysDimmedUntilItIsThere() {
    OnWindow.run(() -> slowAnswer.follow(instead("12")));
    OnWindow.until("it is dimmed", () -> isDimmed(slow));
    OnWindow.run(() -> {
      slowAnswer.follow(instead("12"));
      assertThat(isDimmed(slow)).isTrue();
      slowAnswer.follow(new BlockState.Done<>("13"));
      assertThat(isDimmed(slow)).isFalse();
    });
  }

  /** Somebody who goes on changing rules sees that the answer is not of now all the same. */
  @Test
  void changesInQuickSuccessionDoNotPutItOff() {
    OnWindow.run(() -> slowAnswer.follow(instead("12")));
    OnWindow.until(
        "it is dimmed",
        () -> {
          slowAnswer.follow(instead("12"));
          return isDimmed(slow);
        });
  }

  @Test
  void whereNothingStoodNothingIsDimmed() {
    OnWindow.run(() -> {
      quickAnswer.follow(new BlockState.Working<String>(Optional.empty()));
      slowAnswer.follow(instead("12"));
    });
    OnWindow.until("the slow one is dimmed", () -> isDimmed(slow));
    assertThat(OnWindow.get(() -> isDimmed(quick))).isFalse();
  }
}
