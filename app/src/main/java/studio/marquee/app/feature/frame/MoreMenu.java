package studio.marquee.app.feature.frame;

import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import org.kordamp.ikonli.feather.Feather;
import studio.marquee.app.control.Icons;
import studio.marquee.app.text.Texts;

/** What can be done about the data from wherever one is. */
final class MoreMenu extends MenuButton {
  MoreMenu(Texts texts, FrameViewModel model, DataChip chip) {
    super("", Icons.of(Feather.MORE_HORIZONTAL));
    getStyleClass().add("more-menu");
    setId("more");
    setAccessibleText(texts.say("frame.more"));
    setTooltip(new Tooltip(texts.say("frame.more")));
    MenuItem refresh = new MenuItem(texts.say("frame.refresh"));
    refresh.setId("menu-refresh");
    refresh.setAccelerator(new KeyCodeCombination(KeyCode.F5));
    refresh.setOnAction(_ -> model.refresh().refresh());
    MenuItem stop = new MenuItem(texts.say("frame.refresh.stop"));
    stop.setId("menu-stop");
    stop.setOnAction(_ -> model.refresh().stop());
    MenuItem standing = new MenuItem(texts.say("frame.data"));
    standing.setOnAction(_ -> chip.open());
    getItems().setAll(refresh, stop, new SeparatorMenuItem(), standing);
    boolean isCaredFor = model.studio().care().isPresent();
    model
        .refresh()
        .stateProperty()
        .subscribe(state -> {
          boolean isRunning = state instanceof RefreshState.Running;
          refresh.setDisable(isRunning || !isCaredFor);
          stop.setDisable(!isRunning);
        });
  }
}
