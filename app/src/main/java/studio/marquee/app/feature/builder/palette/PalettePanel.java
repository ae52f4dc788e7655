package studio.marquee.app.feature.builder.palette;

import atlantafx.base.controls.CustomTextField;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.collections.ListChangeListener;
import javafx.css.PseudoClass;
import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import studio.marquee.app.control.ArrowKeys;
import studio.marquee.app.control.Breakpoint;
import studio.marquee.app.control.FindKey;
import studio.marquee.app.control.Icons;
import studio.marquee.app.control.Words;
import studio.marquee.app.feature.builder.item.Item;
import studio.marquee.app.feature.builder.item.ProfileShelf;
import studio.marquee.app.feature.builder.palette.PaletteRow.Fold;
import studio.marquee.app.text.Texts;

/** The left of the builder: one search over everything, the tree of it, and a card about one. */
public final class PalettePanel extends VBox {
  private static final KeyCombination PIN =
      new KeyCodeCombination(KeyCode.P, KeyCombination.SHORTCUT_DOWN);

  private static final PseudoClass LOW = PseudoClass.getPseudoClass("low");

  private final Texts texts;
  private final PaletteParts parts;
  private final PaletteViewModel model;
  private final Carrying carrying;
  private final VBox head;
  private final CustomTextField search = new CustomTextField();
  private final ListView<PaletteRow> list = new ListView<>();
  private final PaletteMenu menu;
  private final ItemCard card;
  private Consumer<String> removal = _ -> {};

  public PalettePanel(Texts texts, PaletteParts parts, Carrying carrying) {
    this.texts = texts;
    this.parts = parts;
    this.model = parts.model();
    this.carrying = carrying;
    getStyleClass().add("palette");
    EntryWords words = new EntryWords(texts, parts.catalogue(), parts.shelf(), model);
    menu = new PaletteMenu(texts, parts, carrying);
    card = new ItemCard(texts, parts, words);
    head = new VBox(8, search);
    head.getStyleClass().add("palette-search");
    search();
    list(words, parts.shelf());
    Breakpoint breakpoint = new Breakpoint("palette-breakpoint", heightProperty());
    breakpoint.isSmall().subscribe(isLow -> pseudoClassStateChanged(LOW, isLow));
    getChildren().addAll(breakpoint, head, list, card);
    FindKey.during(this, this::focusSearch);
  }

  private void search() {
    search.setId("palette-search");
    search.setPromptText(texts.say("palette.search"));
    search.setAccessibleText(texts.say("palette.search.said"));
    search.setLeft(Icons.of(Feather.SEARCH));
    Button clear = Icons.button(Feather.X, texts.say("palette.search.clear"));
    clear.getStyleClass().add("palette-clear");
    clear.setFocusTraversable(false);
    clear.setOnAction(_ -> {
      search.clear();
      search.requestFocus();
    });
    clear.visibleProperty().bind(search.textProperty().map(text -> !text.isEmpty()));
    search.setRight(clear);
    search.textProperty().bindBidirectional(model.searchProperty());
    search.addEventFilter(KeyEvent.KEY_PRESSED, this::pressInSearch);
  }

  /** Tells news in its place: nothing moves under the mouse. */
  private PaletteCell cell(EntryWords words, ProfileShelf shelf) {
    PaletteCell cell = new PaletteCell(texts, model, words, carrying);
    shelf.onArrival(cell::tellAgain);
    model.newsProperty().subscribe((_, _) -> cell.tellAgain());
    return cell;
  }

  private void list(EntryWords words, ProfileShelf shelf) {
    list.setId("palette");
    list.setAccessibleText(texts.say("palette.list"));
    list.setItems(model.rows());
    list.setCellFactory(_ -> cell(words, shelf));
    list.setPlaceholder(Words.paragraph(texts.say("palette.nothing"), "muted"));
    VBox.setVgrow(list, Priority.ALWAYS);
    list.getSelectionModel()
        .selectedItemProperty()
        .subscribe(row ->
            model.selectedProperty().set(Optional.ofNullable(row).flatMap(PaletteRow::subject)));
    model.rows().addListener((ListChangeListener<PaletteRow>) _ -> selectBest());
    list.addEventFilter(KeyEvent.KEY_PRESSED, this::pressInList);
    list.addEventFilter(KeyEvent.KEY_TYPED, typeInList());
    list.setContextMenu(menu);
  }

  /** What was found best is what Enter takes, so it is seen to be selected. */
  private void selectBest() {
    if (model.isSearching() && !model.rows().isEmpty()) {
      list.getSelectionModel().clearAndSelect(0);
      list.scrollTo(0);
    }
  }

  private void pressInSearch(KeyEvent press) {
    if (PIN.match(press)) {
      run(press, this::pin);
      return;
    }
    switch (press.getCode()) {
      case DOWN -> run(press, this::focusList);
      case ENTER ->
          run(
              press,
              () -> {
                model.best().ifPresent(this::bring);
                search.selectAll();
              });
      case ESCAPE -> clear(press);
      default -> {}
    }
  }

  private void pressInList(KeyEvent press) {
    PaletteRow row = list.getSelectionModel().getSelectedItem();
    if (PIN.match(press)) {
      run(press, this::pin);
      return;
    }
    switch (ArrowKeys.asRead(press)) {
      case ESCAPE -> clear(press);
      case UP -> {
        if (list.getSelectionModel().getSelectedIndex() <= 0) {
          run(press, search::requestFocus);
        }
      }
      case DELETE -> run(press, this::removeList);
      case SPACE -> run(press, () -> model.detailedProperty().set(!model.detailedProperty().get()));
      case ENTER -> onRow(press, row, () -> enter(row, press.isShiftDown()));
      case RIGHT ->
          onRow(
              press,
              row,
              () -> {
                model.fold(row, Fold.OPEN);
                reselect(row);
              });
      case LEFT -> onRow(press, row, () -> foldUp(row));
      default -> {}
    }
  }

  /** Lines come and go above it, and the same one stays selected. */
  private void pin() {
    PaletteRow row = list.getSelectionModel().getSelectedItem();
    int at = list.getSelectionModel().getSelectedIndex();
    model
        .selectedProperty()
        .get()
        .map(Subject::item)
        .ifPresent(item -> {
          model.pin(item);
          list.getSelectionModel().clearAndSelect(Math.min(at, model.rows().size() - 1));
          reselect(row);
        });
  }

  private void removeList() {
    model.selectedProperty().get().flatMap(parts::ownList).ifPresent(removal);
  }

  private static void onRow(KeyEvent press, PaletteRow row, Runnable action) {
    if (row != null) {
      run(press, action);
    }
  }

  private void enter(PaletteRow row, boolean isShifted) {
    Optional<Subject> subject = row.subject();
    if (subject.isEmpty()) {
      model.toggle(row);
    } else if (isShifted && subject.get().item() instanceof Item.OfAudience(var name)) {
      carrying.bring(new Item.OfTemplate(name));
    } else {
      bring(subject.get());
    }
    reselect(row);
  }

  /** What is closed leads to what it is inside of. */
  private void foldUp(PaletteRow row) {
    boolean isOpen =
        switch (row) {
          case PaletteRow.Heading(_, var fold) -> fold == Fold.OPEN;
          case PaletteRow.Line(_, _, var fold) -> fold == Fold.OPEN;
          case PaletteRow.Pinned _, PaletteRow.Hit _, PaletteRow.Rest _ -> false;
        };
    if (isOpen) {
      model.fold(row, Fold.CLOSED);
      reselect(row);
    } else {
      list.getSelectionModel().select(model.above(row));
    }
  }

  /** Keeps the same line selected when lines below it come or go. */
  private void reselect(PaletteRow row) {
    for (int i = 0; i < model.rows().size(); i++) {
      if (isSame(model.rows().get(i), row)) {
        list.getSelectionModel().clearAndSelect(i);
        return;
      }
    }
  }

  private static boolean isSame(PaletteRow one, PaletteRow other) {
    if (one instanceof PaletteRow.Heading(var section, _)
        && other instanceof PaletteRow.Heading(var before, _)) {
      return section.equals(before);
    }
    boolean isPinned = one instanceof PaletteRow.Pinned;
    return isPinned == other instanceof PaletteRow.Pinned
        && one.subject().isPresent()
        && one.subject().equals(other.subject());
  }

  private void bring(Subject subject) {
    if (subject.entry().trouble().isEmpty()) {
      carrying.bring(subject.item());
    }
  }

  /** Letters typed on the list are looked for. */
  private EventHandler<KeyEvent> typeInList() {
    return typed -> {
      String letter = typed.getCharacter();
      boolean isText =
          !letter.isBlank()
              && !Character.isISOControl(letter.charAt(0))
              && !typed.isShortcutDown()
              && !typed.isAltDown();
      if (isText) {
        run(
            typed,
            () -> {
              search.requestFocus();
              search.setText(search.getText() + letter);
              search.end();
            });
      }
    };
  }

  private void clear(KeyEvent press) {
    if (model.isSearching()) {
      run(
          press,
          () -> {
            search.clear();
            search.requestFocus();
          });
    }
  }

  private static void run(KeyEvent press, Runnable action) {
    action.run();
    press.consume();
  }

  private void focusList() {
    list.requestFocus();
    if (list.getSelectionModel().getSelectedIndex() < 0) {
      list.getSelectionModel().selectFirst();
    }
  }

  /** Says below the search what is wrong with the mart of the people. */
  public void badge(Node badge) {
    head.getChildren().add(badge);
  }

  /**
   * People can be brought in by a file from here, and lists taken away.
   *
   * @param remove gets the name of a list that somebody brought in
   */
  public void offerLists(Runnable bring, Consumer<String> remove) {
    removal = remove;
    Button button = new Button(texts.say("palette.bringList"), Icons.of(Feather.USER_PLUS));
    button.setId("bring-list");
    button.setMaxWidth(Double.MAX_VALUE);
    button.setTooltip(new Tooltip(texts.say("palette.bringList.said")));
    button.setOnAction(_ -> bring.run());
    VBox foot = new VBox(button);
    foot.getStyleClass().add("palette-foot");
    getChildren().add(foot);
    menu.offerLists(bring, this::removeList);
    card.offerRemoval(remove);
  }

  private void focusSearch() {
    search.requestFocus();
    search.selectAll();
  }
}
