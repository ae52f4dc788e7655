package studio.marquee.app.feature.builder.answer;

import javafx.animation.Animation;
import javafx.animation.PauseTransition;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.util.Duration;

/**
 * Marks an answer while a newer one is awaited. It is dimmed only when that takes longer than a
 * glance: otherwise it would flicker with every change, and be painted twice for nothing.
 */
final class Awaiting {
  private static final PseudoClass STALE = PseudoClass.getPseudoClass("stale");
  private static final PseudoClass DIMMED = PseudoClass.getPseudoClass("dimmed");
  private static final Duration GLANCE = Duration.millis(100);

  private final Node answer;
  private final PauseTransition glance = new PauseTransition(GLANCE);

  Awaiting(Node answer) {
    this.answer = answer;
    glance.setOnFinished(_ -> answer.pseudoClassStateChanged(DIMMED, true));
  }

  void begin() {
    answer.pseudoClassStateChanged(STALE, true);
    if (glance.getStatus() != Animation.Status.RUNNING) {
      glance.playFromStart();
    }
  }

  void end() {
    glance.stop();
    answer.pseudoClassStateChanged(STALE, false);
    answer.pseudoClassStateChanged(DIMMED, false);
  }
}
