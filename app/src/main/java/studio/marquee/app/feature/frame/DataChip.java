package studio.marquee.app.feature.frame;

import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import studio.marquee.app.control.Chip;
import studio.marquee.app.control.Flyout;
import studio.marquee.app.standing.StandingWords;
import studio.marquee.app.text.Texts;

/** How old the data are and how they stand. Pressed, it tells all about it. */
final class DataChip extends Button {
  private final FrameViewModel model;
  private final DataStateWords words;
  private final DataSheet sheet;
  private final Flyout flyout;
  private final Texts texts;

  DataChip(Texts texts, FrameViewModel model) {
    this.texts = texts;
    this.model = model;
    var workspace = model.studio().workspace();
    this.words =
        new DataStateWords(texts, new StandingWords(texts, workspace.marts()), model.freshness());
    this.sheet = new DataSheet(texts, model, words);
    this.flyout = new Flyout(sheet);
    setId("freshness");
    getStyleClass().addAll("chip", "chip-button");
    setMinWidth(Region.USE_PREF_SIZE);
    setOnAction(_ -> open());
    model.onData(this::show);
    sceneProperty()
        .subscribe(scene -> {
          if (scene == null) {
            flyout.hide();
          }
        });
  }

  void open() {
    if (!flyout.isOpen()) {
      flyout.below(this, sheet);
    }
  }

  private void show(DataState state) {
    setText(words.chip(state, model.refresh().now()));
    setGraphic(Chip.dot(DataStateWords.tone(state)));
    String more = words.meaning(state);
    setTooltip(new Tooltip(more));
    setAccessibleText(texts.say("frame.data.said", getText(), more));
  }
}
