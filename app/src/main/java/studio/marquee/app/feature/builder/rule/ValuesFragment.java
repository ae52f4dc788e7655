package studio.marquee.app.feature.builder.rule;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import studio.marquee.app.control.Flyout;
import studio.marquee.app.control.Icons;
import studio.marquee.app.feature.builder.item.ValueWords;
import studio.marquee.app.feature.builder.rule.phrase.Piece;
import studio.marquee.app.feature.builder.rule.phrase.ValueListViewModel;
import studio.marquee.app.text.Texts;

/** Values as chips, any of which opens the list that they are chosen from. */
final class ValuesFragment implements Fragment {
  private static final int MOST_CHIPS = 8;

  private final Texts texts;
  private final ValueListViewModel model;
  private final Button edit = new Button();
  private final List<Button> chips = new ArrayList<>();
  private Optional<Flyout> flyout = Optional.empty();

  ValuesFragment(Texts texts, Piece.Values values) {
    this.texts = texts;
    this.model = new ValueListViewModel(texts.locale(), values);
    edit.setGraphic(Icons.of(Feather.PLUS));
    edit.setOnAction(_ -> open());
    edit.setMinWidth(Region.USE_PREF_SIZE);
  }

  @Override
  public boolean show(Piece piece) {
    if (!(piece instanceof Piece.Values values)) {
      return false;
    }
    model.show(values);
    edit.setId(values.key());
    chips(values);
    boolean isEmpty = values.chosen().isEmpty();
    edit.getStyleClass().removeAll("value-chip", "icon-button");
    edit.getStyleClass().add(isEmpty ? "value-chip" : "icon-button");
    edit.setText(isEmpty ? texts.say("rule.values.choose") : "");
    edit.setAccessibleText(texts.say("rule.spoken", values.name(), texts.say("rule.values.edit")));
    return true;
  }

  /** Reuses chips, so that the keyboard stays where it is. */
  private void chips(Piece.Values values) {
    int shown = Math.min(MOST_CHIPS, values.chosen().size());
    int more = values.chosen().size() - shown;
    int count = shown + (more > 0 ? 1 : 0);
    while (chips.size() < count) {
      chips.add(chip());
    }
    chips.subList(count, chips.size()).clear();
    for (int i = 0; i < shown; i++) {
      String said = said(values.chosen().get(i), values.reading());
      chips.get(i).setText(said);
      chips.get(i).setAccessibleText(texts.say("rule.values.chip", said));
    }
    if (more > 0) {
      chips.getLast().setText(texts.say("rule.values.more", more));
      chips.getLast().setAccessibleText(texts.say("rule.values.more", more));
    }
  }

  private Button chip() {
    Button chip = new Button();
    chip.getStyleClass().add("value-chip");
    chip.setOnAction(_ -> open());
    return chip;
  }

  private void open() {
    model.begin();
    ValueListView list = new ValueListView(texts, model);
    // Chips come and go with the values; a flyout closes with the node that it belongs to.
    Flyout opened = new Flyout(list);
    flyout = Optional.of(opened);
    opened.below(edit, list.first());
  }

  @Override
  public List<Node> nodes() {
    List<Node> nodes = new ArrayList<>(chips);
    nodes.add(edit);
    return nodes;
  }

  @Override
  public void close() {
    flyout.ifPresent(Flyout::hide);
  }

  private String said(String value, Piece.Reading reading) {
    return switch (reading) {
      case NUMBER -> texts.number(new BigDecimal(value));
      case TEXT -> ValueWords.text(value, texts);
    };
  }
}
