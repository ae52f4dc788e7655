package studio.marquee.app.feature.builder.canvas;

import javafx.animation.KeyFrame;
import javafx.animation.KeyValue;
import javafx.animation.Timeline;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.util.Duration;
import studio.marquee.app.control.Words;
import studio.marquee.model.edit.Target;

/**
 * The gap between two rules. It opens while something hovers that can be dropped there, and stays
 * open until another one does, so that nothing moves away under the mouse.
 */
final class SlotBar extends HBox {
  private static final PseudoClass OVER = PseudoClass.getPseudoClass("over");
  private static final PseudoClass IMPOSSIBLE = PseudoClass.getPseudoClass("impossible");
  private static final double OPEN = 44;
  private static final Duration OPENING = Duration.millis(110);

  private final CarryWords words;
  private final Label does = new Label();
  private final Label leaves = Words.number("");
  private Timeline moving = new Timeline();
  private boolean isOpen;

  SlotBar(CarryWords words) {
    this.words = words;
    getStyleClass().add("slot-bar");
    setAlignment(Pos.CENTER_LEFT);
    setMouseTransparent(true);
    setMinHeight(0);
    setPrefHeight(0);
    setMaxHeight(USE_PREF_SIZE);
    does.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(does, Priority.ALWAYS);
    setVisible(false);
  }

  void show(CarryState state, Target here) {
    switch (state) {
      case CarryState.Hovering(var load, var hand, var target, var preview) -> {
        if (target.equals(here)) {
          does.setText(words.does(load, hand, preview));
          leaves.setText(words.leaves(preview));
          pseudoClassStateChanged(IMPOSSIBLE, preview instanceof Preview.Impossible);
          open();
        } else if (target instanceof Target.Slot) {
          close();
        } else {
          mark(false);
        }
      }
      case CarryState.Carried _, CarryState.Nothing _, CarryState.Dropped _ -> close();
    }
  }

  private void open() {
    if (getChildren().isEmpty()) {
      // Most slots never open, and the toolkit looks at all that is there for each frame.
      getChildren().addAll(does, leaves);
    }
    mark(true);
    if (!isOpen) {
      isOpen = true;
      setVisible(true);
      grow(OPEN);
    }
  }

  private void close() {
    mark(false);
    if (isOpen) {
      isOpen = false;
      setVisible(false);
      grow(0);
    }
  }

  private void mark(boolean isOver) {
    pseudoClassStateChanged(OVER, isOver);
    does.setVisible(isOver);
    leaves.setVisible(isOver);
  }

  private void grow(double height) {
    moving.stop();
    if (getScene() == null || getScene().getPreferences().isReducedMotion()) {
      setPrefHeight(height);
      return;
    }
    moving = new Timeline(new KeyFrame(OPENING, new KeyValue(prefHeightProperty(), height)));
    moving.play();
  }

  boolean isOpenAt(double sceneX, double sceneY) {
    return isOpen && contains(sceneToLocal(sceneX, sceneY));
  }
}
