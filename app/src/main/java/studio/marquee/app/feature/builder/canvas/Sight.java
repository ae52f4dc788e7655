package studio.marquee.app.feature.builder.canvas;

import javafx.geometry.Bounds;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;

/** Follows which rules are in view. All others get their numbers when they come into view. */
final class Sight {
  private final ScrollPane pane;
  private final CanvasView canvas;
  private final Runnable afterLayout = this::lookIfMoved;
  private boolean isMoved = true;

  Sight(ScrollPane pane, CanvasView canvas) {
    this.pane = pane;
    this.canvas = canvas;
    pane.vvalueProperty()
        .subscribe((_, _) -> {
          look();
          moved();
        });
    pane.viewportBoundsProperty().subscribe((_, _) -> moved());
    canvas.heightProperty().subscribe((_, _) -> moved());
    pane.sceneProperty().subscribe(this::follow);
  }

  /** Where rules lie is known once they are laid out. */
  private void follow(Scene before, Scene now) {
    if (before != null) {
      before.removePostLayoutPulseListener(afterLayout);
    }
    if (now != null) {
      now.addPostLayoutPulseListener(afterLayout);
    }
    moved();
  }

  /** Rules may lie elsewhere now. */
  void moved() {
    isMoved = true;
  }

  private void lookIfMoved() {
    if (isMoved) {
      isMoved = false;
      look();
    }
  }

  private void look() {
    Bounds view = pane.localToScene(pane.getLayoutBounds());
    canvas.see(new Stretch(view.getMinY(), view.getMaxY()));
  }
}
