package studio.marquee.app.feature.builder;

import atlantafx.base.controls.CustomTextField;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import studio.marquee.app.control.Icons;
import studio.marquee.app.control.Words;
import studio.marquee.app.problem.ProblemBanner;
import studio.marquee.app.text.Texts;

/** Values with their people, to be ticked by mouse or by space bar. */
final class ValueListView extends VBox {
  private static final double ROW = 32;
  private static final int MOST_ROWS = 9;

  private final ValueListViewModel model;
  private final Texts texts;
  private final CustomTextField search = new CustomTextField();
  private final ListView<ValueListViewModel.Row> list = new ListView<>();
  private final Label chosen = Words.muted("");
  private final Button add = new Button();

  ValueListView(Texts texts, ValueListViewModel model) {
    this.model = model;
    this.texts = texts;
    getStyleClass().add("value-list");
    search.setPromptText(texts.say("builder.values.search"));
    search.setAccessibleText(texts.say("builder.values.search"));
    search.setLeft(Icons.of(Feather.SEARCH));
    search.textProperty().bindBidirectional(model.searchProperty());
    search.setOnAction(_ -> model.addTyped());
    search.addEventHandler(KeyEvent.KEY_PRESSED, this::down);
    list.setId("values");
    list.setAccessibleText(texts.say("builder.values.list"));
    list.setFixedCellSize(ROW);
    list.setCellFactory(_ -> new ValueCell(texts, model));
    list.setPlaceholder(Words.muted(texts.say("builder.values.nothing")));
    list.addEventHandler(KeyEvent.KEY_PRESSED, this::tick);
    add.getStyleClass().add("add-typed");
    add.setGraphic(Icons.of(Feather.PLUS));
    add.setMaxWidth(Double.MAX_VALUE);
    add.setOnAction(_ -> model.addTyped());
    ProblemBanner problem = ProblemBanner.quiet(texts);
    model.problemProperty().subscribe(problem::show);
    model.rows().addListener((ListChangeListener<ValueListViewModel.Row>) _ -> refill());
    refill();
    getChildren().addAll(search, list, add, problem, chosen);
  }

  /** Fills the list, keeping the place of the keyboard in it. */
  private void refill() {
    int at = list.getSelectionModel().getSelectedIndex();
    list.getItems().setAll(model.rows());
    if (at >= 0 && at < list.getItems().size()) {
      list.getSelectionModel().select(at);
    }
    int rows = Math.clamp(list.getItems().size(), 2, MOST_ROWS);
    list.setPrefHeight(rows * ROW + 2);
    list.setMinHeight(Region.USE_PREF_SIZE);
    chosen.setText(texts.say("builder.values.chosen", model.chosenCount()));
    boolean canAdd = model.canAddTyped();
    add.setVisible(canAdd);
    add.setManaged(canAdd);
    add.setText(texts.say("builder.values.add", model.searchProperty().get().strip()));
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

  void focus() {
    search.requestFocus();
  }
}
