package studio.marquee.app.feature.builder;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import studio.marquee.app.control.Columns;
import studio.marquee.app.control.Words;
import studio.marquee.app.feature.builder.canvas.CarryGesture;
import studio.marquee.app.feature.builder.canvas.Load;
import studio.marquee.app.feature.builder.item.Item;
import studio.marquee.app.text.Texts;
import studio.marquee.connect.cache.AttributeProfile;
import studio.marquee.model.mart.Attribute;

/** One attribute in the list, or the heading of a group. */
final class AttributeCell extends ListCell<AttributeEntry> {
  private static final PseudoClass HEADING = PseudoClass.getPseudoClass("heading");
  private static final int MOST_COLUMNS = 6;

  private final Texts texts;
  private final AttributeListViewModel list;
  private final ProfileShelf shelf;
  private final Label glyph = Words.styled("", "glyph");
  private final Label title = Words.styled("", "attribute-title");
  private final Label filled = Words.number("", "attribute-filled");
  private final Columns sketch = new Columns(1);
  private final HBox line = new HBox(8, glyph, title, sketch, filled);

  AttributeCell(
      Texts texts, AttributeListViewModel list, ProfileShelf shelf, CarryGesture gesture) {
    this.texts = texts;
    this.list = list;
    this.shelf = shelf;
    getStyleClass().add("attribute-cell");
    title.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(title, Priority.ALWAYS);
    line.setAlignment(Pos.CENTER_LEFT);
    sketch.setMinSize(28, 14);
    sketch.setPrefSize(28, 14);
    sketch.setMaxSize(28, 14);
    setPrefWidth(0);
    hoverProperty().subscribe(this::pointed);
    gesture.startsAt(this, () -> attribute().map(AttributeCell::load));
    setOnMouseClicked(click -> {
      if (click.getClickCount() == 2) {
        attribute()
            .ifPresent(used -> gesture.bring(new Item.OfAttribute(used.name()), used.title()));
      }
    });
  }

  private static Load load(Attribute attribute) {
    return new Load.OfItem(new Item.OfAttribute(attribute.name()), attribute.title());
  }

  Optional<Attribute> attribute() {
    return getItem() instanceof AttributeEntry.Item(var attribute)
        ? Optional.of(attribute)
        : Optional.empty();
  }

  private void pointed(boolean isPointedAt) {
    if (isPointedAt) {
      list.pointedAtProperty().set(attribute());
    } else if (list.pointedAtProperty().get().equals(attribute())) {
      list.pointedAtProperty().set(Optional.empty());
    }
  }

  @Override
  protected void updateItem(AttributeEntry entry, boolean isEmpty) {
    super.updateItem(entry, isEmpty);
    pseudoClassStateChanged(HEADING, !isEmpty && entry instanceof AttributeEntry.Group);
    if (isEmpty || entry == null) {
      setText(null);
      setGraphic(null);
      setAccessibleText(null);
      return;
    }
    switch (entry) {
      case AttributeEntry.Group(var type) -> {
        String group = Glyphs.group(type, texts);
        setText(group.toUpperCase(Locale.ROOT));
        setGraphic(null);
        setAccessibleText(group);
      }
      case AttributeEntry.Item(var attribute) -> {
        setText(null);
        setGraphic(line);
        show(attribute, shelf.of(attribute.name()).known());
      }
    }
  }

  private void show(Attribute attribute, Optional<AttributeProfile> profile) {
    glyph.setText(Glyphs.of(attribute.type()));
    title.setText(attribute.title());
    long people = shelf.people();
    String share = profile.map(known -> texts.share(known.filled(), people)).orElse("");
    filled.setText(share);
    sketch.show(profile.map(AttributeCell::heights).orElse(List.of()));
    setAccessibleText(
        texts.say(
            "builder.attributes.item",
            attribute.title(),
            Glyphs.name(attribute.type(), texts),
            share));
  }

  private static List<Long> heights(AttributeProfile profile) {
    return switch (profile.shape()) {
      case AttributeProfile.Values(var values) ->
          values.stream().limit(MOST_COLUMNS).map(AttributeProfile.ValueCount::people).toList();
      case AttributeProfile.Histogram histogram -> gathered(histogram.people());
      case AttributeProfile.Span _, AttributeProfile.Nothing _ -> List.of();
    };
  }

  /** Puts neighbouring bins together until they fit into a sketch. */
  private static List<Long> gathered(List<Long> bins) {
    int each = Math.max(1, Math.ceilDiv(bins.size(), MOST_COLUMNS));
    Long[] sums = new Long[Math.ceilDiv(bins.size(), each)];
    Arrays.fill(sums, 0L);
    for (int i = 0; i < bins.size(); i++) {
      sums[i / each] += bins.get(i);
    }
    return List.of(sums);
  }
}
