package studio.marquee.app.feature.builder.palette;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.controlsfx.control.textfield.CustomTextField;
import org.kordamp.ikonli.feather.Feather;
import studio.marquee.app.control.ArrowKeys;
import studio.marquee.app.control.Icons;
import studio.marquee.app.control.Words;
import studio.marquee.app.feature.builder.item.Item;
import studio.marquee.app.text.Texts;

/** One search over everything that can be used, of which one is chosen with a press. */
public final class ItemChooser extends VBox {
  private static final double HEIGHT = 380;

  private final PaletteViewModel model;
  private final CustomTextField search = new CustomTextField();
  private final ListView<PaletteRow> list = new ListView<>();
  private Consumer<? super Item> chosen = _ -> {};

  public ItemChooser(Texts texts, PaletteParts parts) {
    this.model = parts.model().beside();
    getStyleClass().add("item-chooser");
    search.setId("chooser-search");
    search.setPromptText(texts.say("palette.search"));
    search.setAccessibleText(texts.say("palette.search.said"));
    search.setLeft(Icons.of(Feather.SEARCH));
    search.textProperty().bindBidirectional(model.searchProperty());
    search.addEventFilter(KeyEvent.KEY_PRESSED, this::pressInSearch);
    EntryWords words = new EntryWords(texts, parts.catalogue(), parts.shelf(), parts.model());
    list.setId("chooser");
    list.setAccessibleText(texts.say("palette.list"));
    list.setItems(model.rows());
    list.setPrefHeight(HEIGHT);
    VBox.setVgrow(list, Priority.ALWAYS);
    list.setCellFactory(_ -> {
      PaletteCell cell = new PaletteCell(texts, model, words, new Nothing());
      parts.shelf().onArrival(cell::tellAgain);
      return cell;
    });
    list.setPlaceholder(Words.paragraph(texts.say("palette.nothing"), "muted"));
    list.addEventFilter(KeyEvent.KEY_PRESSED, this::pressInList);
    list.addEventHandler(MouseEvent.MOUSE_CLICKED, this::click);
    model.rows().addListener((ListChangeListener<PaletteRow>) _ -> selectBest());
    getChildren().addAll(search, list);
  }

  /** From here nothing is dragged. */
  private static final class Nothing implements Carrying {
    @Override
    public void on(Node node, Supplier<Optional<Item>> item) {}

    @Override
    public void bring(Item item) {}
  }

  /** Begins anew, and hands over what is chosen. */
  public void begin(Consumer<? super Item> onChosen) {
    chosen = onChosen;
    search.clear();
    list.getSelectionModel().clearSelection();
    list.scrollTo(0);
  }

  /** What gets the keyboard. */
  public Node first() {
    return search;
  }

  private void selectBest() {
    if (model.isSearching() && !model.rows().isEmpty()) {
      list.getSelectionModel().clearAndSelect(0);
      list.scrollTo(0);
    }
  }

  private void pressInSearch(KeyEvent press) {
    if (press.getCode() == KeyCode.DOWN) {
      press.consume();
      list.requestFocus();
      if (list.getSelectionModel().getSelectedIndex() < 0) {
        list.getSelectionModel().selectFirst();
      }
    } else if (press.getCode() == KeyCode.ENTER) {
      press.consume();
      selected().ifPresent(this::take);
    }
  }

  private void pressInList(KeyEvent press) {
    Optional<PaletteRow> row = selected();
    switch (ArrowKeys.asRead(press)) {
      case ENTER, SPACE -> row.ifPresent(this::take);
      case RIGHT -> row.ifPresent(at -> fold(at, PaletteRow.Fold.OPEN));
      case LEFT -> row.ifPresent(at -> fold(at, PaletteRow.Fold.CLOSED));
      case UP -> {
        if (list.getSelectionModel().getSelectedIndex() > 0) {
          return;
        }
        search.requestFocus();
      }
      default -> {
        return;
      }
    }
    press.consume();
  }

  private void fold(PaletteRow row, PaletteRow.Fold wanted) {
    int index = list.getSelectionModel().getSelectedIndex();
    model.fold(row, wanted);
    list.getSelectionModel().clearAndSelect(index);
  }

  private void click(MouseEvent click) {
    if (click.getButton() == MouseButton.PRIMARY && click.isStillSincePress()) {
      selected().filter(row -> row.subject().isPresent()).ifPresent(this::take);
    }
  }

  private Optional<PaletteRow> selected() {
    return Optional.ofNullable(list.getSelectionModel().getSelectedItem());
  }

  /** What has rows below it opens; what cannot be used now is not taken. */
  private void take(PaletteRow row) {
    Optional<Subject> subject = row.subject();
    if (subject.isEmpty()) {
      model.toggle(row);
    } else if (subject.get().entry().trouble().isEmpty()) {
      chosen.accept(subject.get().item());
    }
  }
}
