package studio.marquee.app.feature.builder.canvas;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import studio.marquee.app.control.Icons;
import studio.marquee.model.edit.Place;

/** Below the rules of a group or a lane: one more rule, or one more group. */
final class AddBar extends HBox {
  private final Adding adding;
  private Place group = Place.INCLUDE;

  AddBar(CanvasParts parts) {
    this.adding = new Adding(parts);
    var texts = parts.texts();
    getStyleClass().add("add-bar");
    setAlignment(Pos.CENTER_LEFT);
    getChildren()
        .addAll(
            button(
                texts.say("builder.add.rule"),
                texts.say("builder.add.rule.more"),
                "add-rule",
                Hand.MOVES),
            button(
                texts.say("builder.add.group"),
                texts.say("builder.add.group.more"),
                "add-group",
                Hand.GROUPS));
  }

  private Button button(String name, String more, String styleClass, Hand hand) {
    Button button = new Button(name, Icons.of(Feather.PLUS));
    button.getStyleClass().addAll("add-button", styleClass);
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setTooltip(new Tooltip(more));
    button.setAccessibleHelp(more);
    button.setOnAction(_ -> adding.into(group, button, hand));
    return button;
  }

  /** Which group it adds to, and in which words that is told to those who cannot see where. */
  void show(Place now, String ruleSaid, String groupSaid) {
    group = now;
    getChildren().getFirst().setAccessibleText(ruleSaid);
    getChildren().getLast().setAccessibleText(groupSaid);
  }
}
