package studio.marquee.app.feature.builder.rule;

import atlantafx.base.controls.Popover;
import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.stage.Screen;

/**
 * What a chip opens: below it, or above it where there is more room on the screen. Escape closes it
 * and gives the keyboard back to what had it, or to the chip where that is gone.
 */
final class ChipPopover {
  /** What is drawn around the content: the frame, the arrow and the shadow. */
  private static final double AROUND = 56;

  private static final double LEAST_ROOM = 160;

  private final Popover popover;
  private final Region content;
  private final Node chip;
  private Node before;

  ChipPopover(Region content, Node chip) {
    this.chip = chip;
    this.before = chip;
    this.content = content;
    this.popover = new Popover(content);
    popover.setHeaderAlwaysVisible(false);
    popover.setDetachable(false);
    popover.setAnimated(false);
    content.addEventFilter(
        KeyEvent.KEY_PRESSED,
        press -> {
          if (press.getCode() == KeyCode.ESCAPE) {
            press.consume();
            close();
          }
        });
  }

  void open(Node first) {
    before = Optional.ofNullable(chip.getScene().getFocusOwner()).orElse(chip);
    popover.setArrowLocation(Popover.ArrowLocation.TOP_LEFT);
    popover.show(chip);
    fit(chip.localToScreen(chip.getLayoutBounds()));
    first.requestFocus();
  }

  /** How high it is can be told only once it is shown. */
  private void fit(Bounds at) {
    Rectangle2D screen =
        Screen.getScreensForRectangle(at.getMinX(), at.getMinY(), at.getWidth(), at.getHeight())
            .stream()
            .findFirst()
            .orElseGet(Screen::getPrimary)
            .getVisualBounds();
    double above = at.getMinY() - screen.getMinY() - AROUND;
    double below = screen.getMaxY() - at.getMaxY() - AROUND;
    boolean isBelow = below >= content.prefHeight(-1) || below >= above;
    content.setMaxHeight(Math.max(LEAST_ROOM, isBelow ? below : above));
    if (!isBelow) {
      popover.hide();
      popover.setArrowLocation(Popover.ArrowLocation.BOTTOM_LEFT);
      popover.show(chip);
    }
  }

  /** Closes it when the person is done with it. */
  void close() {
    popover.hide();
    boolean isThere = before.getScene() != null && before.getScene().equals(chip.getScene());
    (isThere ? before : chip).requestFocus();
  }

  /** Closes it because its chip goes away. */
  void hide() {
    popover.hide();
  }

  boolean isOpen() {
    return popover.isShowing();
  }
}
