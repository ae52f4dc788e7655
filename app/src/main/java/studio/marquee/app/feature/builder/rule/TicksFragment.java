package studio.marquee.app.feature.builder.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import studio.marquee.app.control.Flyout;
import studio.marquee.app.control.Icons;
import studio.marquee.app.feature.builder.rule.phrase.Option;
import studio.marquee.app.feature.builder.rule.phrase.Piece;
import studio.marquee.app.text.Texts;

/** Any number of several, ticked in a list that stays open. */
final class TicksFragment implements Fragment {
  private static final double MOST_HEIGHT = 360;

  private final Texts texts;
  private final Button button = new Button();
  private final VBox boxes = new VBox(8);
  private final List<CheckBox> ticks = new ArrayList<>();
  private Optional<Flyout> flyout = Optional.empty();

  TicksFragment(Texts texts) {
    this.texts = texts;
    boxes.getStyleClass().add("tick-list");
    button.setGraphic(Icons.of(Feather.CHEVRON_DOWN));
    button.setContentDisplay(ContentDisplay.RIGHT);
    button.setOnAction(_ -> open());
    Looks.apply(button, Piece.Look.VALUE);
  }

  @Override
  public boolean show(Piece piece) {
    if (!(piece instanceof Piece.Ticks shown)) {
      return false;
    }
    button.setId(shown.key());
    button.setText(shown.now());
    button.setAccessibleText(texts.say("rule.spoken", shown.name(), shown.now()));
    fill(shown.options());
    return true;
  }

  /** Keeps the boxes, so that the keyboard stays where it is. */
  private void fill(List<Option> options) {
    while (ticks.size() < options.size()) {
      ticks.add(new CheckBox());
    }
    for (int i = 0; i < options.size(); i++) {
      Option option = options.get(i);
      CheckBox box = ticks.get(i);
      box.setText(option.text());
      box.setSelected(option.isNow());
      box.setOnAction(_ -> option.choose().run());
    }
    boxes.getChildren().setAll(ticks.subList(0, options.size()));
  }

  private void open() {
    ScrollPane scroll = new ScrollPane(boxes);
    scroll.setFitToWidth(true);
    scroll.setFocusTraversable(false);
    scroll.setMaxHeight(MOST_HEIGHT);
    scroll.setMinWidth(Region.USE_PREF_SIZE);
    Flyout opened = new Flyout(scroll);
    flyout = Optional.of(opened);
    opened.below(button, ticks.isEmpty() ? scroll : ticks.getFirst());
  }

  @Override
  public List<Node> nodes() {
    return List.of(button);
  }

  @Override
  public void close() {
    flyout.ifPresent(Flyout::hide);
  }
}
