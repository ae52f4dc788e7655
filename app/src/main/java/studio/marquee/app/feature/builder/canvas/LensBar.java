package studio.marquee.app.feature.builder.canvas;

import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.controlsfx.control.SegmentedButton;
import studio.marquee.app.text.Texts;

/** Chooses which number stands at the rules. */
public final class LensBar extends HBox {
  private final CanvasViewModel model;

  public LensBar(Texts texts, CanvasViewModel model) {
    this.model = model;
    getStyleClass().add("lens-bar");
    getChildren()
        .add(
            new SegmentedButton(
                button(
                    Lens.HERE, texts.say("builder.lens.here"), texts.say("builder.lens.here.more")),
                button(
                    Lens.ALONE,
                    texts.say("builder.lens.alone"),
                    texts.say("builder.lens.alone.more")),
                button(
                    Lens.DROPPED,
                    texts.say("builder.lens.dropped"),
                    texts.say("builder.lens.dropped.more")),
                button(
                    Lens.WITHOUT,
                    texts.say("builder.lens.without"),
                    texts.say("builder.lens.without.more"))));
  }

  private ToggleButton button(Lens lens, String name, String more) {
    ToggleButton button = new ToggleButton(name);
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setTooltip(new Tooltip(more));
    button.setAccessibleHelp(more);
    // The arrow keys choose as well, and fire no action.
    button
        .selectedProperty()
        .subscribe(isChosen -> {
          if (isChosen) {
            model.lensProperty().set(lens);
          }
        });
    button.setOnAction(_ -> button.setSelected(true));
    model.lensProperty().subscribe(now -> button.setSelected(now == lens));
    return button;
  }
}
