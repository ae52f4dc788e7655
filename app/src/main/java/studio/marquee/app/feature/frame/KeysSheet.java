package studio.marquee.app.feature.frame;

import javafx.geometry.VPos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import studio.marquee.app.control.Sheet;
import studio.marquee.app.control.Words;
import studio.marquee.app.control.WrappingScroll;
import studio.marquee.app.text.Texts;

/** Every key and every movement of the mouse that does something. */
final class KeysSheet extends Sheet {
  private static final double WIDTH = 1200;
  private static final int COLUMNS = 3;
  private static final double APART = 20;

  private final Texts texts;
  private final WrappingScroll scroll;

  KeysSheet(Texts texts) {
    super("keys-sheet");
    this.texts = texts;
    GridPane parts = new GridPane();
    parts.addRow(
        0,
        new VBox(APART, everywhere(), adding()),
        new VBox(APART, rules()),
        new VBox(APART, mouse(), tabs()));
    for (int column = 0; column < COLUMNS; column++) {
      ColumnConstraints third = new ColumnConstraints();
      third.setPercentWidth(100.0 / COLUMNS);
      parts.getColumnConstraints().add(third);
    }
    parts.getStyleClass().add("keys-parts");
    scroll = new WrappingScroll(parts);
    scroll.setId("keys-scroll");
    scroll.setAccessibleText(texts.say("keys.title"));
  }

  private VBox everywhere() {
    GridPane grid = grid();
    row(grid, "F5", texts.say("keys.refresh"));
    row(grid, "F6", texts.say("keys.next"));
    row(grid, "Ctrl 1 … 3", texts.say("keys.area"));
    row(grid, "Ctrl O", texts.say("keys.open"));
    row(grid, "Ctrl S", texts.say("keys.save"));
    row(grid, "Ctrl Z", texts.say("keys.undo"));
    row(grid, "Ctrl Shift Z", texts.say("keys.redo"));
    row(grid, "Esc", texts.say("keys.escape"));
    row(grid, "? / F1", texts.say("keys.sheet"));
    return part(texts.say("keys.everywhere"), grid);
  }

  private VBox adding() {
    GridPane grid = grid();
    row(grid, "Ctrl F", texts.say("keys.find"));
    row(grid, "Enter", texts.say("keys.enter"));
    row(grid, "Space", texts.say("keys.space"));
    row(grid, "A / G", texts.say("keys.add"));
    row(grid, "Ctrl P", texts.say("keys.pin"));
    row(grid, "Ctrl L", texts.say("keys.list"));
    row(grid, "Del", texts.say("keys.removeList"));
    return part(texts.say("keys.adding"), grid);
  }

  private VBox rules() {
    GridPane grid = grid();
    row(grid, "↑ ↓ ← →", texts.say("keys.arrows"));
    row(grid, "Home / End", texts.say("keys.ends"));
    row(grid, "Enter / F2", texts.say("keys.edit"));
    row(grid, "Ctrl A", texts.say("keys.all"));
    row(grid, "Alt ↑ ↓", texts.say("keys.moveRule"));
    row(grid, "Alt ← →", texts.say("keys.moveOut"));
    row(grid, "X", texts.say("keys.lane"));
    row(grid, "Ctrl G", texts.say("keys.wrap"));
    row(grid, "Ctrl Shift G", texts.say("keys.unwrap"));
    row(grid, "S", texts.say("keys.extract"));
    row(grid, "E", texts.say("keys.expand"));
    row(grid, "Ctrl D", texts.say("keys.duplicate"));
    row(grid, "M", texts.say("keys.mute"));
    row(grid, "N", texts.say("keys.not"));
    row(grid, "Del", texts.say("keys.delete"));
    row(grid, "Ctrl C / X / V", texts.say("keys.clipboard"));
    return part(texts.say("keys.rules"), grid);
  }

  private VBox tabs() {
    GridPane grid = grid();
    row(grid, "Ctrl T", texts.say("keys.tab.new"));
    row(grid, "Ctrl W", texts.say("keys.tab.close"));
    row(grid, "Ctrl Shift T", texts.say("keys.tab.reopen"));
    row(grid, "Ctrl Tab", texts.say("keys.tab.next"));
    row(grid, "Ctrl Shift PgUp / PgDn", texts.say("keys.tab.move"));
    return part(texts.say("keys.tabs"), grid);
  }

  private VBox mouse() {
    GridPane grid = grid();
    row(grid, texts.say("mouse.item"), texts.say("mouse.item.does"));
    row(grid, texts.say("mouse.twice"), texts.say("mouse.twice.does"));
    row(grid, texts.say("mouse.rule"), texts.say("mouse.rule.does"));
    row(grid, texts.say("mouse.onto"), texts.say("mouse.onto.does"));
    row(grid, texts.say("mouse.alt"), texts.say("mouse.alt.does"));
    row(grid, texts.say("mouse.edge"), texts.say("mouse.edge.does"));
    row(grid, texts.say("mouse.shift"), texts.say("mouse.shift.does"));
    row(grid, texts.say("mouse.ctrl"), texts.say("mouse.ctrl.does"));
    row(grid, texts.say("mouse.right"), texts.say("mouse.right.does"));
    row(grid, texts.say("mouse.file"), texts.say("mouse.file.does"));
    return part(texts.say("keys.mouse"), grid);
  }

  /** Keys are read whole; what they do goes on below itself where it is narrow. */
  private static GridPane grid() {
    ColumnConstraints keys = new ColumnConstraints();
    keys.setMinWidth(Region.USE_PREF_SIZE);
    ColumnConstraints does = new ColumnConstraints();
    does.setHgrow(Priority.ALWAYS);
    does.setMinWidth(0);
    GridPane grid = new GridPane(16, 7);
    grid.getColumnConstraints().addAll(keys, does);
    return grid;
  }

  private static VBox part(String title, GridPane grid) {
    VBox part = new VBox(Words.section(title), grid);
    part.getStyleClass().add("keys-part");
    return part;
  }

  private void row(GridPane grid, String key, String does) {
    Label cap = Words.styled(key, "key-cap");
    cap.setAccessibleText(texts.say("keys.said", key, does));
    cap.setMinWidth(Region.USE_PREF_SIZE);
    Label effect = Words.paragraph(does);
    GridPane.setValignment(cap, VPos.TOP);
    GridPane.setValignment(effect, VPos.TOP);
    grid.addRow(grid.getRowCount(), cap, effect);
  }

  /** Shows all of it, over whatever the window shows. */
  void show() {
    if (!isVisible()) {
      Button close = new Button(texts.say("keys.close"));
      close.setId("keys-close");
      close.setOnAction(_ -> leave());
      fill(WIDTH, texts.say("keys.title"), scroll, actions(close));
    }
  }
}
