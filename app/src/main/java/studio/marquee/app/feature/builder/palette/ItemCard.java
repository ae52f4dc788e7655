package studio.marquee.app.feature.builder.palette;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import studio.marquee.app.control.Icons;
import studio.marquee.app.control.Words;
import studio.marquee.app.feature.builder.item.Item;
import studio.marquee.app.feature.builder.item.ProfileShelf;
import studio.marquee.app.feature.builder.item.ProfileState;
import studio.marquee.app.problem.ProblemBanner;
import studio.marquee.app.text.Texts;
import studio.marquee.model.mart.Attribute;

/**
 * What is known about one item: what it means, how its values spread, who answers for it and who
 * uses it. Its height never depends on what it shows, so that nothing jumps under the mouse.
 */
final class ItemCard extends VBox {
  private static final PseudoClass SMALL = PseudoClass.getPseudoClass("small");
  private static final PseudoClass PINNED = PseudoClass.getPseudoClass("pinned");

  private final Texts texts;
  private final PaletteParts parts;
  private final PaletteViewModel model;
  private final ProfileShelf shelf;
  private final EntryWords words;
  private final ItemFacts facts;
  private final ShapeView shape;
  private final Label title = Words.styled("", "profile-title");
  private final Label measure = Words.number("", "muted");
  private final Button pin = Icons.button(Feather.BOOKMARK, "");
  private final Button remove;
  private final Button more = Icons.button(Feather.CHEVRON_DOWN, "");
  private final VBox body = new VBox();
  private final ScrollPane scroll = new ScrollPane(body);
  private final Label owner = Words.paragraph("", "profile-owner");

  ItemCard(Texts texts, PaletteParts parts, EntryWords words) {
    this.texts = texts;
    this.parts = parts;
    this.model = parts.model();
    this.shelf = parts.shelf();
    this.words = words;
    this.facts = new ItemFacts(texts, parts, words);
    this.shape = new ShapeView(texts);
    getStyleClass().add("item-card");
    setId("item-card");
    title.setMaxWidth(Double.MAX_VALUE);
    title.setMinWidth(0);
    HBox.setHgrow(title, Priority.ALWAYS);
    more.getStyleClass().add("card-fold");
    more.setId("item-card-fold");
    more.setOnAction(_ -> model.detailedProperty().set(!model.detailedProperty().get()));
    pin.getStyleClass().add("card-fold");
    pin.setId("item-card-pin");
    pin.setOnAction(_ -> model.shownProperty().get().map(Subject::item).ifPresent(model::pin));
    remove = Icons.button(Feather.TRASH_2, texts.say("palette.card.removeList"));
    remove.getStyleClass().add("card-fold");
    remove.setId("item-card-remove");
    reveal(remove, false);
    HBox head = new HBox(8, title, measure, remove, pin, more);
    head.setAlignment(Pos.CENTER_LEFT);
    body.getStyleClass().add("item-card-body");
    scroll.setFitToWidth(true);
    scroll.setFocusTraversable(false);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    VBox.setVgrow(scroll, Priority.ALWAYS);
    getChildren().addAll(head, scroll, owner);
    model.detailedProperty().subscribe(this::unfold);
    model.shownProperty().subscribe(this::show);
    model.newsProperty().subscribe((_, _) -> show(model.shownProperty().get()));
    shelf.onArrival(() -> show(model.shownProperty().get()));
    model.pins().onChange(() -> show(model.shownProperty().get()));
  }

  /** Lists that somebody brought in can be taken away from here. */
  void offerRemoval(Consumer<String> removing) {
    remove.setOnAction(
        _ -> model.shownProperty().get().flatMap(parts::ownList).ifPresent(removing));
    model
        .shownProperty()
        .subscribe(shown -> reveal(remove, shown.flatMap(parts::ownList).isPresent()));
  }

  private static void reveal(Node node, boolean isThere) {
    node.setVisible(isThere);
    node.setManaged(isThere);
  }

  private void showPin(Optional<Item> item) {
    boolean isPinned = item.filter(model.pins()::holds).isPresent();
    String does = isPinned ? texts.say("palette.card.unpin") : texts.say("palette.card.pin");
    pin.pseudoClassStateChanged(PINNED, isPinned);
    pin.setAccessibleText(does);
    pin.setTooltip(new Tooltip(does));
    reveal(pin, item.isPresent());
  }

  private void unfold(boolean isWhole) {
    pseudoClassStateChanged(SMALL, !isWhole);
    scroll.setVisible(isWhole);
    scroll.setManaged(isWhole);
    String does = isWhole ? texts.say("palette.card.less") : texts.say("palette.card.more");
    more.setGraphic(Icons.of(isWhole ? Feather.CHEVRON_DOWN : Feather.CHEVRON_UP));
    more.setAccessibleText(does);
    more.setTooltip(new Tooltip(does));
    show(model.shownProperty().get());
  }

  private void show(Optional<Subject> subject) {
    body.getChildren().clear();
    scroll.setVvalue(0);
    subject.ifPresentOrElse(this::fill, this::hint);
    showPin(subject.map(Subject::item));
    boolean isWhole = model.detailedProperty().get();
    boolean hasOwner = isWhole && !owner.getText().isBlank();
    owner.setVisible(hasOwner);
    owner.setManaged(hasOwner);
  }

  private void hint() {
    title.setText(texts.say("palette.card.title"));
    measure.setText("");
    owner.setText("");
    body.getChildren().add(Words.paragraph(texts.say("palette.card.hint"), "muted"));
  }

  private void fill(Subject subject) {
    Entry entry = subject.entry();
    title.setText(subject.title());
    measure.setText(measure(subject));
    subject
        .value()
        .ifPresent(_ ->
            body.getChildren()
                .add(Words.paragraph(texts.say("palette.card.value", entry.title()), "strong")));
    entry
        .trouble()
        .ifPresent(problem -> {
          ProblemBanner banner = ProblemBanner.quiet(texts);
          banner.show(problem);
          body.getChildren().add(banner);
        });
    entry
        .attribute()
        .map(Attribute::deprecated)
        .filter(why -> !why.isBlank())
        .ifPresent(why ->
            body.getChildren()
                .add(Words.paragraph(texts.say("palette.card.deprecated", why), "caution")));
    String meaning = facts.meaning(entry);
    if (!meaning.isBlank()) {
      body.getChildren().add(Words.paragraph(meaning, "muted"));
    }
    entry.attribute().filter(this::hasProfile).ifPresent(it -> body.getChildren().add(spread(it)));
    facts
        .lines(subject)
        .forEach(line -> body.getChildren().add(Words.paragraph(line, "item-fact")));
    owner.setText(facts.owner(entry));
  }

  private String measure(Subject subject) {
    String measured = words.measure(subject);
    boolean isShare = subject.value().isEmpty() && subject.entry().attribute().isPresent();
    return isShare && !measured.isBlank()
        ? texts.say("builder.profile.filled", measured)
        : measured;
  }

  /** Only attributes of the people themselves have one. */
  private boolean hasProfile(Attribute attribute) {
    return shelf.isAbout(attribute.name());
  }

  private Node spread(Attribute attribute) {
    return switch (shelf.of(attribute.name())) {
      case ProfileState.Waiting() -> Words.muted(texts.say("builder.profile.waiting"));
      case ProfileState.Failed(var problem) -> {
        ProblemBanner banner = ProblemBanner.retrying(texts, () -> shelf.need(attribute.name()));
        banner.show(problem);
        yield banner;
      }
      case ProfileState.Known(var profile) -> shape.of(attribute, profile);
    };
  }
}
