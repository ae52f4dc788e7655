package studio.marquee.app.feature.builder.rule;

import atlantafx.base.controls.CustomTextField;
import java.util.function.Predicate;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import studio.marquee.app.control.Icons;
import studio.marquee.app.control.Words;
import studio.marquee.app.feature.builder.rule.phrase.ValueListViewModel;
import studio.marquee.app.problem.ProblemBanner;
import studio.marquee.app.text.Texts;

/** Values with their people, to be ticked by mouse or by space bar. */
final class ValueListView extends VBox {
  private static final int MOST_ROWS = 9;
  private static final int LEAST_ROWS = 3;

  private final ValueListViewModel model;
  private final Texts texts;
  private final CustomTextField search = new PastingField(this::paste);
  private final ListView<ValueListViewModel.Row> list = new ListView<>();
  private final Label chosen = Words.muted("");
  private final Button add = new Button();

  ValueListView(Texts texts, ValueListViewModel model) {
    this.model = model;
    this.texts = texts;
    getStyleClass().add("value-list");
    search.setPromptText(texts.say("rule.values.search"));
    search.setAccessibleText(texts.say("rule.values.search"));
    search.setLeft(Icons.of(Feather.SEARCH));
    search.textProperty().bindBidirectional(model.searchProperty());
    search.setOnAction(_ -> model.addTyped());
    search.addEventHandler(KeyEvent.KEY_PRESSED, this::down);
    list.setId("values");
    list.setAccessibleText(texts.say("rule.values.list"));
    list.setCellFactory(_ -> new ValueCell(texts, model));
    String nothing =
        model.most() > 0 ? texts.say("rule.values.nothing") : texts.say("rule.values.typeOne");
    list.setPlaceholder(Words.muted(nothing));
    list.addEventHandler(KeyEvent.KEY_PRESSED, this::tick);
    add.getStyleClass().add("add-typed");
    add.setGraphic(Icons.of(Feather.PLUS));
    add.setMaxWidth(Double.MAX_VALUE);
    add.setOnAction(_ -> model.addTyped());
    ProblemBanner problem = ProblemBanner.quiet(texts);
    model.problemProperty().subscribe(problem::show);
    model.rows().addListener((ListChangeListener<ValueListViewModel.Row>) _ -> refill());
    refill();
    list.fixedCellSizeProperty().subscribe(this::measure);
    VBox.setVgrow(list, Priority.ALWAYS);
    getChildren().addAll(search, list, add, problem, chosen);
  }

  /** Fills the list, keeping the place of the keyboard in it. */
  private void refill() {
    int at = list.getSelectionModel().getSelectedIndex();
    list.getItems().setAll(model.rows());
    if (at >= 0 && at < list.getItems().size()) {
      list.getSelectionModel().select(at);
    }
    measure();
    chosen.setText(texts.say("rule.values.chosen", model.chosenCount()));
    boolean canAdd = model.canAddTyped();
    add.setVisible(canAdd);
    add.setManaged(canAdd);
    add.setText(texts.say("rule.values.add", model.searchProperty().get().strip()));
  }

  private void measure() {
    int rows = Math.clamp(list.getItems().size(), 2, MOST_ROWS);
    list.setPrefHeight(rows * list.getFixedCellSize() + 2);
    list.setMinHeight(Math.min(rows, LEAST_ROWS) * list.getFixedCellSize() + 2);
  }

  private void down(KeyEvent press) {
    if (press.getCode() == KeyCode.DOWN && !list.getItems().isEmpty()) {
      list.requestFocus();
      list.getSelectionModel().select(0);
      press.consume();
    }
  }

  private void tick(KeyEvent press) {
    var row = list.getSelectionModel().getSelectedItem();
    boolean isTick = press.getCode() == KeyCode.SPACE || press.getCode() == KeyCode.ENTER;
    if (isTick && row != null) {
      model.toggle(row.value());
      press.consume();
    }
  }

  private boolean paste(String text) {
    return model.paste(text);
  }

  Node first() {
    return search;
  }

  /** A field that lets several values be pasted at once. */
  private static final class PastingField extends CustomTextField {
    private final Predicate<String> take;

    PastingField(Predicate<String> take) {
      this.take = take;
    }

    @Override
    public void paste() {
      String text = Clipboard.getSystemClipboard().getString();
      if (text == null || !take.test(text)) {
        super.paste();
      }
    }
  }
}
