package studio.marquee.app.feature.frame;

import atlantafx.base.controls.Popover;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import studio.marquee.app.control.Words;
import studio.marquee.app.text.Texts;

/** Every key that does something. */
final class KeysSheet {
  private final Texts texts;
  private final Popover popover;
  private int rows;

  KeysSheet(Texts texts) {
    this.texts = texts;
    GridPane grid = new GridPane(20, 8);
    row(grid, "F5", texts.say("keys.refresh"));
    row(grid, "F6", texts.say("keys.next"));
    row(grid, "Ctrl 1 … 3", texts.say("keys.area"));
    row(grid, "Enter", texts.say("keys.enter"));
    row(grid, "Space", texts.say("keys.space"));
    row(grid, "↑ ↓ ← →", texts.say("keys.arrows"));
    row(grid, "Alt ↑ ↓ ← →", texts.say("keys.moveRule"));
    row(grid, "Ctrl G", texts.say("keys.wrap"));
    row(grid, "Ctrl D", texts.say("keys.duplicate"));
    row(grid, "M / N / X", texts.say("keys.mute"));
    row(grid, "Del", texts.say("keys.delete"));
    row(grid, "Ctrl C / X / V", texts.say("keys.clipboard"));
    row(grid, "Ctrl F", texts.say("keys.find"));
    row(grid, "Ctrl Z", texts.say("keys.undo"));
    row(grid, "Ctrl Shift Z", texts.say("keys.redo"));
    row(grid, "Ctrl O", texts.say("keys.open"));
    row(grid, "Ctrl S", texts.say("keys.save"));
    row(grid, "Esc", texts.say("keys.escape"));
    row(grid, "? / F1", texts.say("keys.sheet"));
    VBox sheet = new VBox(12, Words.styled(texts.say("keys.title"), "card-title"), grid);
    sheet.getStyleClass().add("keys-sheet");
    popover = new Popover(sheet);
    popover.setArrowLocation(Popover.ArrowLocation.BOTTOM_RIGHT);
    popover.setDetachable(false);
    popover.setAnimated(false);
  }

  private void row(GridPane grid, String key, String does) {
    Label cap = Words.styled(key, "key-cap");
    cap.setAccessibleText(texts.say("keys.said", key, does));
    grid.addRow(rows++, cap, Words.styled(does));
  }

  void show(Node owner) {
    popover.show(owner);
  }
}
