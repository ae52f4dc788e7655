package studio.marquee.app.feature.frame;

import java.util.EnumMap;
import java.util.Map;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import studio.marquee.app.control.Icons;
import studio.marquee.app.text.Texts;

/** The way to the areas. */
final class Rail extends VBox {
  private final FrameViewModel model;
  private final Map<Area, ToggleButton> buttons = new EnumMap<>(Area.class);

  Rail(Texts texts, FrameViewModel model) {
    this.model = model;
    getStyleClass().add("rail");
    Region between = new Region();
    VBox.setVgrow(between, Priority.ALWAYS);
    getChildren()
        .addAll(
            button(Area.HOME, Feather.HOME, texts.say("frame.home")),
            button(Area.BUILDER, Feather.SLIDERS, texts.say("frame.builder")),
            between,
            button(Area.SETTINGS, Feather.SETTINGS, texts.say("frame.settings")));
    model
        .areaProperty()
        .subscribe(now -> buttons.forEach((area, button) -> button.setSelected(area == now)));
  }

  private ToggleButton button(Area area, Feather icon, String text) {
    ToggleButton button = new ToggleButton("", Icons.of(icon));
    button.getStyleClass().add("rail-button");
    button.setId("go-" + area.name().toLowerCase(java.util.Locale.ROOT));
    button.setAccessibleText(text);
    button.setTooltip(new Tooltip(text));
    button.setOnAction(_ -> {
      button.setSelected(true);
      model.go(area);
    });
    buttons.put(area, button);
    return button;
  }
}
