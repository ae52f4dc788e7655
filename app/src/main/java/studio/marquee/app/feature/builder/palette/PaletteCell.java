package studio.marquee.app.feature.builder.palette;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import studio.marquee.app.control.Icons;
import studio.marquee.app.control.Words;
import studio.marquee.app.feature.builder.item.Item;
import studio.marquee.app.feature.builder.palette.MartFacts.Health;
import studio.marquee.app.feature.builder.palette.PaletteRow.Fold;
import studio.marquee.app.text.Texts;

/** One line of the palette: a heading, an entry where it belongs, or a hit. */
final class PaletteCell extends ListCell<PaletteRow> {
  private static final PseudoClass HEADING = PseudoClass.getPseudoClass("heading");
  private static final PseudoClass REST = PseudoClass.getPseudoClass("rest");
  private static final PseudoClass INSIDE = PseudoClass.getPseudoClass("inside");
  private static final PseudoClass DIM = PseudoClass.getPseudoClass("dim");

  private final Texts texts;
  private final PaletteViewModel model;
  private final EntryWords words;
  private final FontIcon arrow = Icons.directed(Feather.CHEVRON_RIGHT);
  private final StackPane fold = new StackPane(arrow);
  private final EntryGlyph glyph = new EntryGlyph();
  private final MatchedTitle title = new MatchedTitle();
  private final Label beside = Words.muted("");
  private final Sketch sketch = new Sketch();
  private final FontIcon sparse = sign(Feather.ALERT_TRIANGLE, "palette-sparse");
  private final FontIcon lock = sign(Feather.LOCK, "palette-lock");
  private final Label measure = Words.column("", "palette-measure");
  private final HBox line;
  private final Label name = Words.styled("", "palette-heading");
  private final Region dot = new Region();
  private final HBox heading;

  PaletteCell(Texts texts, PaletteViewModel model, EntryWords words, Carrying carrying) {
    this.texts = texts;
    this.model = model;
    this.words = words;
    getStyleClass().add("palette-cell");
    fold.getStyleClass().add("palette-fold");
    beside.setMinWidth(0);
    VBox said = new VBox(title, beside);
    said.setAlignment(Pos.CENTER_LEFT);
    said.setMinWidth(0);
    HBox.setHgrow(said, Priority.ALWAYS);
    line = new HBox(6, fold, glyph, said, sparse, lock, sketch.node(), measure);
    line.setAlignment(Pos.CENTER_LEFT);
    Region between = new Region();
    HBox.setHgrow(between, Priority.ALWAYS);
    heading = new HBox(4, new StackPane(), name, between, dot);
    heading.setAlignment(Pos.CENTER_LEFT);
    setPrefWidth(0);
    hoverProperty().subscribe(this::pointed);
    carrying.on(this, this::item);
    addEventHandler(MouseEvent.MOUSE_CLICKED, click -> click(click, carrying));
  }

  private static FontIcon sign(Feather icon, String styleClass) {
    FontIcon sign = Icons.of(icon);
    sign.getStyleClass().add(styleClass);
    return sign;
  }

  /** What can be dragged from here. */
  private Optional<Item> item() {
    return subject().filter(about -> about.entry().trouble().isEmpty()).map(Subject::item);
  }

  private Optional<Subject> subject() {
    return Optional.ofNullable(getItem()).flatMap(PaletteRow::subject);
  }

  private void click(MouseEvent click, Carrying carrying) {
    if (isEmpty()) {
      return;
    }
    boolean isOnFold = fold.contains(fold.sceneToLocal(click.getSceneX(), click.getSceneY()));
    if (getItem() instanceof PaletteRow.Heading || (isOnFold && fold.isVisible())) {
      model.toggle(getItem());
    } else if (click.getClickCount() == 2) {
      item().ifPresent(carrying::bring);
    }
  }

  private void pointed(boolean isPointedAt) {
    if (isPointedAt) {
      model.pointedAtProperty().set(subject());
    } else if (model.pointedAtProperty().get().equals(subject())) {
      model.pointedAtProperty().set(Optional.empty());
    }
  }

  @Override
  protected void updateItem(PaletteRow row, boolean isEmpty) {
    super.updateItem(row, isEmpty);
    boolean isThere = !isEmpty && row != null;
    pseudoClassStateChanged(HEADING, isThere && row instanceof PaletteRow.Heading);
    pseudoClassStateChanged(REST, isThere && row instanceof PaletteRow.Rest);
    pseudoClassStateChanged(
        INSIDE, isThere && row instanceof PaletteRow.Line(_, var depth, _) && depth > 0);
    pseudoClassStateChanged(DIM, subject().filter(PaletteCell::isDim).isPresent());
    setText(null);
    setGraphic(null);
    setAccessibleText(null);
    if (isThere) {
      switch (row) {
        case PaletteRow.Heading(var section, var how) -> showHeading(section, how);
        case PaletteRow.Line(var entry, _, var how) ->
            showLine(Subject.of(entry), List.of(), "", how);
        case PaletteRow.Pinned(var entry) ->
            showLine(Subject.of(entry), List.of(), entry.place(), Fold.LEAF);
        case PaletteRow.Hit(var found) ->
            showLine(found.subject(), found.bold(), words.beside(found), Fold.LEAF);
        case PaletteRow.Rest(var more) -> {
          setText(texts.say("palette.more", texts.number(more)));
          setAccessibleText(getText());
        }
      }
    }
  }

  /** Tells the same line with what is known of it by now. */
  void tellAgain() {
    updateItem(getItem(), isEmpty());
  }

  private static boolean isDim(Subject subject) {
    return subject.entry().trouble().isPresent()
        || subject.entry().attribute().filter(it -> !it.deprecated().isBlank()).isPresent();
  }

  private void showHeading(Section section, Fold how) {
    heading.getChildren().set(0, chevron(how));
    name.setText(words.title(section).toUpperCase(Locale.ROOT));
    Health health = words.health(section);
    dot.getStyleClass().setAll("dot", EntryWords.tone(health).styleClass());
    dot.setVisible(health != Health.UNKNOWN);
    String said = words.health(health);
    setTooltip(said.isBlank() ? null : new Tooltip(texts.say("palette.heading.data", said)));
    setGraphic(heading);
    setAccessibleText(words.said(section, how == Fold.OPEN));
  }

  private static Node chevron(Fold how) {
    FontIcon chevron =
        Icons.directed(how == Fold.OPEN ? Feather.CHEVRON_DOWN : Feather.CHEVRON_RIGHT);
    chevron.getStyleClass().add("palette-chevron");
    return chevron;
  }

  private void showLine(Subject subject, List<Found.Span> bold, String alsoSaid, Fold how) {
    Entry entry = subject.entry();
    arrow.setIconCode(how == Fold.OPEN ? Feather.CHEVRON_DOWN : Feather.CHEVRON_RIGHT);
    fold.setVisible(how != Fold.LEAF);
    fold.setManaged(how != Fold.LEAF);
    glyph.show(entry);
    title.show(subject.title(), bold);
    beside.setText(alsoSaid);
    reveal(beside, !alsoSaid.isBlank());
    boolean isWhole = subject.value().isEmpty();
    sketch.show(isWhole ? words.profile(entry) : Optional.empty());
    reveal(sparse, isWhole && words.isSparse(entry));
    reveal(lock, isWhole && EntryWords.isCountOnly(entry));
    measure.setText(words.measure(subject));
    setTooltip(null);
    setGraphic(line);
    String said = words.said(subject);
    setAccessibleText(
        switch (how) {
          case LEAF -> said;
          case OPEN -> said + ", " + texts.say("palette.heading.open");
          case CLOSED -> said + ", " + texts.say("palette.heading.closed");
        });
  }

  private static void reveal(Node node, boolean isThere) {
    node.setVisible(isThere);
    node.setManaged(isThere);
  }
}
