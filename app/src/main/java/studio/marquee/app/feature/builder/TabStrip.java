package studio.marquee.app.feature.builder;

import atlantafx.base.theme.Styles;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import studio.marquee.app.control.Icons;
import studio.marquee.app.text.Texts;

/** The audiences that are open, side by side, and what was closed lately. */
final class TabStrip extends HBox {
  private final Texts texts;
  private final TabsViewModel model;
  private final Runnable focusTable;
  private final TabPane pane = new TabPane();
  private final MenuButton recent = new MenuButton("", Icons.of(Feather.CLOCK));
  private final Map<AudienceTab, Tab> made = new HashMap<>();
  private boolean isFollowing;

  /**
   * Shows what is open.
   *
   * @param focusTable gives the keyboard to what is on the table
   */
  TabStrip(Texts texts, TabsViewModel model, Templates templates, Runnable focusTable) {
    this.texts = texts;
    this.model = model;
    this.focusTable = focusTable;
    getStyleClass().add("tab-strip");
    setAlignment(Pos.CENTER_LEFT);
    setMinHeight(Region.USE_PREF_SIZE);
    pane.setId("tabs");
    pane.setAccessibleText(texts.say("tabs.said"));
    pane.getStyleClass().add(Styles.DENSE);
    pane.setTabDragPolicy(TabPane.TabDragPolicy.REORDER);
    pane.setTabClosingPolicy(TabPane.TabClosingPolicy.ALL_TABS);
    pane.setMinWidth(0);
    HBox.setHgrow(pane, Priority.ALWAYS);
    Button plus = Icons.button(Feather.PLUS, texts.say("tabs.new"));
    plus.setId("new-tab");
    plus.setMinWidth(Region.USE_PREF_SIZE);
    plus.setOnAction(_ -> {
      model.beginNew();
      focusTable.run();
    });
    recent();
    getChildren().addAll(pane, plus, new TemplateMenu(texts, templates, focusTable), recent);
    model.tabs().subscribe(this::follow);
    model.shownProperty().subscribe(_ -> follow());
    pane.getSelectionModel().selectedItemProperty().subscribe((_, now) -> chosen(now));
    pane.getTabs().addListener((ListChangeListener<Tab>) _ -> dragged());
  }

  private void recent() {
    recent.setId("closed-audiences");
    recent.getStyleClass().addAll("icon-button", "more-menu");
    recent.setMinWidth(Region.USE_PREF_SIZE);
    recent.setAccessibleText(texts.say("tabs.closed"));
    recent.setTooltip(new Tooltip(texts.say("tabs.closed")));
    model.closed().subscribe(this::fillRecent);
    fillRecent();
  }

  private void fillRecent() {
    recent.setDisable(model.closed().isEmpty());
    recent
        .getItems()
        .setAll(
            model.closed().stream()
                .map(draft -> item(said(draft), () -> model.reopen(draft)))
                .toList());
    recent.getItems().stream()
        .findFirst()
        .ifPresent(first -> first.setAccelerator(KeyCombination.valueOf("Shortcut+Shift+T")));
  }

  private String said(KeptDraft draft) {
    String title = draft.table().now().title();
    boolean isSaved = draft.saved().filter(draft.table().now()::equals).isPresent();
    return isSaved ? title : texts.say("tabs.closed.changed", title);
  }

  private MenuItem item(String text, Runnable action) {
    MenuItem item = new MenuItem(text);
    // Titles may have underscores, which are no mnemonics.
    item.setMnemonicParsing(false);
    item.setOnAction(_ -> {
      action.run();
      focusTable.run();
    });
    return item;
  }

  /** Shows the tabs that the model has. */
  private void follow() {
    isFollowing = true;
    List<Tab> wanted = model.tabs().stream().map(this::tab).toList();
    arrange(wanted);
    model.shownProperty().get().map(this::tab).ifPresent(pane.getSelectionModel()::select);
    isFollowing = false;
    made.keySet().retainAll(model.tabs());
    setVisible(!wanted.isEmpty() || !model.closed().isEmpty());
    setManaged(isVisible());
  }

  /** Tabs that stay are left alone: one that is taken out and put back no longer looks chosen. */
  private void arrange(List<Tab> wanted) {
    pane.getTabs().removeIf(tab -> !wanted.contains(tab));
    for (int at = 0; at < wanted.size(); at++) {
      Tab tab = wanted.get(at);
      if (at == pane.getTabs().size() || !tab.equals(pane.getTabs().get(at))) {
        pane.getTabs().remove(tab);
        pane.getTabs().add(at, tab);
      }
    }
  }

  private void chosen(Tab tab) {
    if (!isFollowing) {
      audience(tab).ifPresent(model::show);
    }
  }

  private void dragged() {
    if (!isFollowing) {
      model.arrange(pane.getTabs().stream().flatMap(each -> audience(each).stream()).toList());
    }
  }

  private Optional<AudienceTab> audience(Tab tab) {
    return model.tabs().stream()
        .filter(open -> tab != null && tab.equals(made.get(open)))
        .findFirst();
  }

  private Tab tab(AudienceTab audience) {
    return made.computeIfAbsent(audience, this::make);
  }

  private Tab make(AudienceTab audience) {
    Tab tab = new Tab();
    tab.setTooltip(new Tooltip());
    Region dot = new Region();
    dot.getStyleClass().addAll("dot", "tab-dot");
    audience.labelProperty().subscribe(label -> say(tab, dot, label));
    tab.setOnCloseRequest(request -> {
      request.consume();
      model.close(audience);
      focusTable.run();
    });
    tab.setContextMenu(menu(audience));
    return tab;
  }

  private void say(Tab tab, Region dot, AudienceTab.Label label) {
    boolean isChanged = label.standing() == AudienceTab.Standing.CHANGED;
    tab.setText(label.title());
    tab.setGraphic(isChanged ? dot : null);
    tab.getTooltip().setText(isChanged ? texts.say("tabs.changed", label.title()) : label.title());
  }

  private ContextMenu menu(AudienceTab audience) {
    MenuItem close = item(texts.say("tabs.close"), () -> model.close(audience));
    close.setAccelerator(KeyCombination.valueOf("Shortcut+W"));
    MenuItem left = item(texts.say("tabs.left"), () -> model.move(audience, -1));
    left.setAccelerator(KeyCombination.valueOf("Shortcut+Shift+PAGE_UP"));
    MenuItem right = item(texts.say("tabs.right"), () -> model.move(audience, 1));
    right.setAccelerator(KeyCombination.valueOf("Shortcut+Shift+PAGE_DOWN"));
    return new ContextMenu(
        close,
        item(texts.say("tabs.closeOthers"), () -> model.closeOthers(audience)),
        new SeparatorMenuItem(),
        left,
        right);
  }
}
