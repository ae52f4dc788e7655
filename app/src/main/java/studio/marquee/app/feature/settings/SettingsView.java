package studio.marquee.app.feature.settings;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.controlsfx.control.SegmentedButton;
import org.kordamp.ikonli.feather.Feather;
import studio.marquee.app.control.AreaContent;
import studio.marquee.app.control.Icons;
import studio.marquee.app.control.Words;
import studio.marquee.app.problem.ProblemBanner;
import studio.marquee.app.settings.Appearance;
import studio.marquee.app.settings.TextSize;
import studio.marquee.app.standing.DataReport;
import studio.marquee.app.standing.StandingPane;
import studio.marquee.app.text.Texts;

/** The few things to choose, and the facts that support asks for. */
public final class SettingsView extends ScrollPane {
  private final Texts texts;

  public SettingsView(
      Texts texts,
      SettingsViewModel model,
      PersonChoice persons,
      Facts facts,
      ObservableValue<Optional<DataReport>> report) {
    this.texts = texts;
    getStyleClass().add("settings");
    setFitToWidth(true);
    setFocusTraversable(false);
    setHbarPolicy(ScrollBarPolicy.NEVER);
    VBox page =
        new VBox(
            Words.styled(texts.say("settings.title"), "page-title"),
            card(texts.say("settings.person"), new PersonRow(texts, persons)),
            card(texts.say("settings.data"), standing(facts, report)),
            look(model),
            facts(facts));
    page.getStyleClass().add("page");
    setContent(page);
  }

  public AreaContent content() {
    return new AreaContent(this, List.of(getContent()));
  }

  private StandingPane standing(Facts facts, ObservableValue<Optional<DataReport>> report) {
    StandingPane pane =
        new StandingPane(texts, facts.workspace().marts(), facts.person(), Integer.MAX_VALUE);
    report.subscribe(pane::show);
    return pane;
  }

  private VBox look(SettingsViewModel model) {
    ProblemBanner problem = ProblemBanner.retrying(texts, model::keep);
    model.problemProperty().subscribe(problem::show);
    return card(texts.say("settings.look"), appearance(model), textSize(model), problem);
  }

  private HBox appearance(SettingsViewModel model) {
    ToggleButton system = choice(model, Appearance.SYSTEM, texts.say("settings.system"));
    system.setGraphic(Icons.of(Feather.MONITOR));
    ToggleButton light = choice(model, Appearance.LIGHT, texts.say("settings.light"));
    light.setGraphic(Icons.of(Feather.SUN));
    ToggleButton dark = choice(model, Appearance.DARK, texts.say("settings.dark"));
    dark.setGraphic(Icons.of(Feather.MOON));
    return row(
        texts.say("settings.appearance"),
        texts.say("settings.appearance.text"),
        system,
        light,
        dark);
  }

  private HBox textSize(SettingsViewModel model) {
    ToggleButton system = choice(model, TextSize.SYSTEM, texts.say("settings.system"));
    system.setGraphic(Icons.of(Feather.MONITOR));
    return row(
        texts.say("settings.textSize"),
        texts.say("settings.textSize.text"),
        system,
        choice(model, TextSize.USUAL, texts.say("settings.usual")),
        choice(model, TextSize.LARGER, texts.say("settings.larger")),
        choice(model, TextSize.LARGEST, texts.say("settings.largest")));
  }

  /** What can be chosen, of which always one is. */
  private HBox row(String about, String more, ToggleButton... choices) {
    SegmentedButton buttons = new SegmentedButton(choices);
    ToggleGroup group = buttons.getToggleGroup();
    group
        .selectedToggleProperty()
        .subscribe((before, now) -> {
          if (now == null && before != null) {
            group.selectToggle(before);
          }
        });
    VBox words = new VBox(3, Words.styled(about, "strong"), Words.paragraph(more, "muted"));
    HBox.setHgrow(words, Priority.ALWAYS);
    HBox row = new HBox(16, words, buttons);
    row.setAlignment(Pos.CENTER_LEFT);
    return row;
  }

  private static ToggleButton choice(SettingsViewModel model, Appearance appearance, String text) {
    ToggleButton button = choice("appearance-" + appearance, text);
    model
        .settingsProperty()
        .subscribe(settings -> button.setSelected(settings.appearance() == appearance));
    button.setOnAction(_ -> model.choose(appearance));
    return button;
  }

  private static ToggleButton choice(SettingsViewModel model, TextSize size, String text) {
    ToggleButton button = choice("text-size-" + size, text);
    model.settingsProperty().subscribe(settings -> button.setSelected(settings.textSize() == size));
    button.setOnAction(_ -> model.choose(size));
    return button;
  }

  private static ToggleButton choice(String id, String text) {
    ToggleButton button = new ToggleButton(text);
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setId(id.toLowerCase(Locale.ROOT));
    return button;
  }

  private VBox facts(Facts facts) {
    var workspace = facts.workspace();
    GridPane grid = new GridPane(16, 10);
    grid.addRow(0, fact(texts.say("settings.workspace")), value(workspace.title()));
    grid.addRow(1, fact(texts.say("settings.folder")), value(workspace.folder().toString()));
    facts
        .freshness()
        .ifPresent(held -> {
          grid.addRow(2, fact(texts.say("settings.generation")), value(held.generation()));
          grid.addRow(3, fact(texts.say("settings.asOf")), value(texts.exactly(held.asOf())));
          grid.addRow(4, fact(texts.say("settings.people")), value(texts.number(held.people())));
          grid.addRow(5, fact(texts.say("settings.contract")), value(held.contractVersion()));
        });
    grid.addRow(6, fact(texts.say("settings.version")), value(facts.version()));
    return card(texts.say("settings.facts"), grid);
  }

  private static Label fact(String name) {
    Label label = Words.muted(name);
    label.getStyleClass().add("fact");
    return label;
  }

  private static Label value(String value) {
    return Words.paragraph(value);
  }

  private static VBox card(String title, javafx.scene.Node... content) {
    VBox inside = new VBox(content);
    inside.getStyleClass().add("settings-card");
    VBox card = new VBox(8, Words.section(title), inside);
    return card;
  }
}
