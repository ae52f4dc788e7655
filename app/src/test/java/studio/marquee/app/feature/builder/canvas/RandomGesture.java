package studio.marquee.app.feature.builder.canvas;

import java.util.List;
import java.util.SplittableRandom;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import studio.marquee.app.feature.builder.canvas.CanvasStage.Modifier;
import studio.marquee.app.testing.Drags;

/** One thing after another that a hand may do on the canvas, sensible or not. */
final class RandomGesture {
  private static final double WIDTH = 900;
  private static final double HEIGHT = 500;

  private final CanvasStage stage;
  private final SplittableRandom random;

  RandomGesture(CanvasStage stage, SplittableRandom random) {
    this.stage = stage;
    this.random = random;
  }

  /** What a gesture may do to the rules. */
  enum Kind {
    MOVED,
    COPIED,
    BROUGHT,
    MARKED,
    WRAPPED,
    DELETED,
    PUT_BACK,
    UNDONE,
    REDONE
  }

  Kind any() {
    stage.layOut();
    List<Node> cards = stage.cards();
    int luck = random.nextInt(100);
    if (cards.isEmpty() || luck < 12) {
      return bring();
    }
    Node card = cards.get(random.nextInt(cards.size()));
    if (luck < 55) {
      return drag(card);
    }
    if (luck < 65) {
      return undoOrRedo();
    }
    choose(card);
    return press();
  }

  /** Takes everything away, so that there is room again. */
  Kind clear() {
    stage.model().commands().chooseAll();
    stage.model().commands().delete();
    return Kind.DELETED;
  }

  private Kind bring() {
    Drags drag = Drags.press(stage.shelf());
    wander(drag);
    return end(drag, Kind.BROUGHT);
  }

  private Kind drag(Node card) {
    if (random.nextInt(4) == 0) {
      choose(card);
    }
    Drags drag = Drags.press(card);
    boolean isCopy = random.nextInt(4) == 0;
    if (isCopy) {
      drag.alt(Drags.Key.DOWN);
    }
    wander(drag);
    if (random.nextInt(5) == 0) {
      // On what is in the hand itself, which cannot be.
      drag.moveTo(card);
    }
    return end(drag, isCopy ? Kind.COPIED : Kind.MOVED);
  }

  private void wander(Drags drag) {
    for (int turn = random.nextInt(3); turn >= 0; turn--) {
      drag.moveTo(random.nextInt(3) == 0 ? anywhere() : somewhereOnACard());
      stage.layOut();
    }
  }

  private Point2D anywhere() {
    return new Point2D(random.nextDouble(-40, WIDTH), random.nextDouble(-40, HEIGHT + 40));
  }

  private Point2D somewhereOnACard() {
    List<Node> cards = stage.cards();
    if (cards.isEmpty()) {
      return anywhere();
    }
    Node card = cards.get(random.nextInt(cards.size()));
    Bounds bounds = card.localToScene(card.getLayoutBounds());
    return new Point2D(
        bounds.getMinX() + random.nextDouble(bounds.getWidth() + 1),
        bounds.getMinY() + random.nextDouble(bounds.getHeight() + 1));
  }

  private Kind end(Drags drag, Kind kind) {
    boolean isPutBack = random.nextInt(6) == 0;
    if (isPutBack) {
      stage.model().carry().putBack();
    }
    drag.release();
    return isPutBack ? Kind.PUT_BACK : kind;
  }

  private Kind undoOrRedo() {
    if (random.nextBoolean()) {
      stage.model().table().undo();
      return Kind.UNDONE;
    }
    stage.model().table().redo();
    return Kind.REDONE;
  }

  private void choose(Node card) {
    card.requestFocus();
    for (int more = random.nextInt(4); more > 0; more--) {
      stage.press(random.nextBoolean() ? KeyCode.DOWN : KeyCode.UP, Modifier.SHIFT);
    }
  }

  private Kind press() {
    return switch (random.nextInt(12)) {
      case 0 -> pressed(Kind.MARKED, KeyCode.M);
      case 1 -> pressed(Kind.MARKED, KeyCode.N);
      case 2 -> pressed(Kind.MOVED, KeyCode.X);
      case 3 -> pressed(Kind.DELETED, KeyCode.DELETE);
      case 4 -> pressed(Kind.WRAPPED, KeyCode.G, Modifier.SHORTCUT);
      case 5 -> pressed(Kind.WRAPPED, KeyCode.G, Modifier.SHORTCUT, Modifier.SHIFT);
      case 6 -> pressed(Kind.COPIED, KeyCode.D, Modifier.SHORTCUT);
      case 7 -> pressed(Kind.MOVED, KeyCode.UP, Modifier.ALT);
      case 8 -> pressed(Kind.MOVED, KeyCode.DOWN, Modifier.ALT);
      case 9 -> pressed(Kind.MOVED, KeyCode.LEFT, Modifier.ALT);
      case 10 -> pressed(Kind.MOVED, KeyCode.RIGHT, Modifier.ALT);
      default -> pressed(Kind.PUT_BACK, KeyCode.ESCAPE);
    };
  }

  private Kind pressed(Kind kind, KeyCode key, Modifier... modifiers) {
    stage.press(key, modifiers);
    return kind;
  }
}
