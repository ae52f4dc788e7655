package studio.marquee.app.feature.export;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import studio.marquee.app.control.ShareBar;
import studio.marquee.app.control.Words;
import studio.marquee.app.text.ExportWords;
import studio.marquee.app.text.Texts;
import studio.marquee.connect.export.Waterfall;

/** How many are left after each step from the audience to the file. */
final class WaterfallTable extends VBox {
  private static final double BAR = 6;

  WaterfallTable(Texts texts, Waterfall waterfall) {
    getStyleClass().add("waterfall");
    ExportWords words = new ExportWords(texts);
    int all = waterfall.levels().getFirst().people();
    for (Waterfall.Level level : waterfall.levels()) {
      Label step = Words.styled(words.step(level.step()));
      step.setMaxWidth(Double.MAX_VALUE);
      HBox.setHgrow(step, Priority.ALWAYS);
      Label people = Words.number(texts.people(level.people()), "strong");
      HBox line = new HBox(12, step, people);
      line.setAlignment(Pos.CENTER_LEFT);
      ShareBar bar = new ShareBar(BAR);
      bar.setAccessibleText(words.step(level.step()));
      getChildren().add(new VBox(4, line, bar));
      bar.show(all == 0 ? 0 : (double) level.people() / all);
    }
  }
}
