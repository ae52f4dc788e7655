package studio.marquee.app.feature.builder.answer;

import javafx.animation.Animation;
import javafx.animation.PauseTransition;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.util.Duration;

/**
 * Dims an answer while a newer one is awaited, but only when that takes longer than a glance:
 * otherwise it would flicker with every change, and be painted twice for nothing.
 */
final class Awaiting {
  private static final PseudoClass DIMMED = PseudoClass.getPseudoClass("dimmed");
  private static final Duration GLANCE = Duration.millis(100);

  private final Node answer;
  private final PauseTransition glance = new PauseTransition(GLANCE);

  Awaiting(Node answer) {
    this.answer = answer;
    glance.setOnFinished(_ -> answer.pseudoClassStateChanged(DIMMED, true));
  }

  /** An answer of before that stands there already is what waits to be replaced. */
  void follow(BlockState<?> state) {
    if (!(state instanceof BlockState.Working<?>(var before)) || before.isEmpty()) {
      glance.stop();
      answer.pseudoClassStateChanged(DIMMED, false);
    } else if (glance.getStatus() != Animation.Status.RUNNING) {
      glance.playFromStart();
    }
  }
}
