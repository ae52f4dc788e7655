package studio.marquee.app.feature.builder.rule;

import atlantafx.base.controls.CustomTextField;
import java.util.function.Consumer;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import studio.marquee.app.control.Icons;
import studio.marquee.app.control.Words;
import studio.marquee.app.feature.builder.rule.phrase.Option;
import studio.marquee.app.feature.builder.rule.phrase.OptionListViewModel;
import studio.marquee.app.text.Texts;

/** A search over many options, of which one is chosen. */
final class OptionListView extends VBox {
  private static final int MOST_ROWS = 8;

  private final Texts texts;
  private final OptionListViewModel model;
  private final Consumer<Option> choose;
  private final CustomTextField search = new CustomTextField();
  private final ListView<Option> list = new ListView<>();

  OptionListView(Texts texts, OptionListViewModel model, Consumer<Option> choose) {
    this.texts = texts;
    this.model = model;
    this.choose = choose;
    getStyleClass().add("value-list");
    search.setPromptText(texts.say("rule.options.search"));
    search.setAccessibleText(texts.say("rule.options.search"));
    search.setLeft(Icons.of(Feather.SEARCH));
    search.textProperty().bindBidirectional(model.searchProperty());
    search.setOnAction(_ -> model.options().stream().findFirst().ifPresent(choose));
    search.addEventHandler(KeyEvent.KEY_PRESSED, this::down);
    list.setId("options");
    list.setAccessibleText(texts.say("rule.options.list"));
    list.setCellFactory(_ -> new Cell());
    list.setPlaceholder(Words.muted(texts.say("rule.options.nothing")));
    list.addEventHandler(KeyEvent.KEY_PRESSED, this::enter);
    model.options().addListener((ListChangeListener<Option>) _ -> refill());
    refill();
    int rows = Math.clamp(model.options().size(), 2, MOST_ROWS);
    list.fixedCellSizeProperty().subscribe(row -> list.setPrefHeight(rows * row.doubleValue() + 2));
    VBox.setVgrow(list, Priority.ALWAYS);
    getChildren().addAll(search, list);
  }

  private void refill() {
    list.getItems().setAll(model.options());
    model.options().stream()
        .filter(Option::isNow)
        .findFirst()
        .ifPresent(now -> list.getSelectionModel().select(now));
  }

  Node first() {
    return search;
  }

  private void down(KeyEvent press) {
    if (press.getCode() == KeyCode.DOWN && !list.getItems().isEmpty()) {
      list.requestFocus();
      list.getSelectionModel().select(Math.max(0, list.getSelectionModel().getSelectedIndex()));
      press.consume();
    }
  }

  private void enter(KeyEvent press) {
    Option option = list.getSelectionModel().getSelectedItem();
    boolean isChoice = press.getCode() == KeyCode.ENTER || press.getCode() == KeyCode.SPACE;
    if (isChoice && option != null) {
      press.consume();
      choose.accept(option);
    }
  }

  /** An option with what helps to choose it. */
  private final class Cell extends ListCell<Option> {
    private final Label name = Words.styled("", "option-name");
    private final Label more = Words.muted("");
    private final VBox both = new VBox(1, name, more);

    Cell() {
      getStyleClass().add("value-cell");
      setPrefWidth(0);
      both.getStyleClass().add("option-cell");
      setOnMouseClicked(_ -> {
        if (!isEmpty()) {
          choose.accept(getItem());
        }
      });
    }

    @Override
    protected void updateItem(Option option, boolean isEmpty) {
      super.updateItem(option, isEmpty);
      if (isEmpty || option == null) {
        setGraphic(null);
        setAccessibleText(null);
        return;
      }
      name.setText(option.text());
      name.setGraphic(option.isNow() ? Icons.of(Feather.CHECK) : null);
      more.setText(option.more());
      more.setVisible(!option.more().isBlank());
      more.setManaged(!option.more().isBlank());
      setAccessibleText(texts.say("rule.options.item", option.text(), option.more()));
      setGraphic(both);
    }
  }
}
