package studio.marquee.app.feature.builder.rule;

import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import studio.marquee.app.control.ShareBar;
import studio.marquee.app.control.Words;
import studio.marquee.app.feature.builder.item.ValueWords;
import studio.marquee.app.feature.builder.rule.phrase.ValueListViewModel;
import studio.marquee.app.text.Texts;

/** One value: whether it is chosen, its name, and its people. */
final class ValueCell extends ListCell<ValueListViewModel.Row> {
  private final Texts texts;
  private final ValueListViewModel model;
  private final CheckBox tick = new CheckBox();
  private final Label name = new Label();
  private final ShareBar bar = new ShareBar(6);
  private final Label people = Words.column("", "muted", "value-people");
  private final HBox line = new HBox(8, tick, name, bar, people);

  ValueCell(Texts texts, ValueListViewModel model) {
    this.texts = texts;
    this.model = model;
    getStyleClass().add("value-cell");
    setAccessibleRole(AccessibleRole.CHECK_BOX);
    line.setAlignment(Pos.CENTER_LEFT);
    name.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(name, Priority.ALWAYS);
    tick.setMouseTransparent(true);
    tick.setFocusTraversable(false);
    bar.getStyleClass().add("value-people-bar");
    setPrefWidth(0);
    addEventHandler(
        MouseEvent.MOUSE_CLICKED,
        _ -> {
          if (!isEmpty()) {
            model.toggle(getItem().value());
          }
        });
  }

  @Override
  protected void updateItem(ValueListViewModel.Row row, boolean isEmpty) {
    super.updateItem(row, isEmpty);
    if (isEmpty || row == null) {
      setGraphic(null);
      setAccessibleText(null);
      return;
    }
    tick.setSelected(row.isChosen());
    name.setText(ValueWords.text(row.value(), texts));
    long most = Math.max(1, model.most());
    bar.show((double) row.people().orElse(0) / most);
    String count =
        row.people().isPresent()
            ? texts.people(row.people().getAsLong())
            : texts.say("number.none");
    people.setText(count);
    String said =
        row.isChosen()
            ? texts.say("rule.values.itemChosen", name.getText(), count)
            : texts.say("rule.values.item", name.getText(), count);
    tick.setAccessibleText(said);
    bar.setAccessibleText(said);
    setAccessibleText(said);
    setGraphic(line);
  }
}
