package studio.marquee.app.feature.builder.rule;

import atlantafx.base.controls.Popover;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;

/** What a chip opens; Escape closes it and gives the keyboard back to the chip. */
final class ChipPopover {
  private final Popover popover;
  private final Node chip;

  ChipPopover(Region content, Node chip) {
    this.chip = chip;
    this.popover = new Popover(content);
    popover.setArrowLocation(Popover.ArrowLocation.TOP_LEFT);
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
    popover.show(chip);
    first.requestFocus();
  }

  /** Closes it when the person is done with it. */
  void close() {
    popover.hide();
    chip.requestFocus();
  }

  /** Closes it because its chip goes away. */
  void hide() {
    popover.hide();
  }

  boolean isOpen() {
    return popover.isShowing();
  }
}
