package studio.marquee.app.feature.frame;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import studio.marquee.app.control.Icons;
import studio.marquee.app.control.Words;
import studio.marquee.app.text.Texts;

/** The steps of long work: those that are done, and the one that is being done. */
final class StepList extends VBox {
  private static final double GAP = 10;

  private final Texts texts;

  StepList(Texts texts) {
    super(GAP);
    this.texts = texts;
  }

  void show(java.util.List<OpeningState.Step> steps) {
    getChildren().clear();
    int last = steps.size() - 1;
    for (int i = 0; i <= last; i++) {
      getChildren().add(i < last ? done(steps.get(i)) : running(steps.get(i)));
    }
  }

  private HBox done(OpeningState.Step step) {
    Label name = Words.styled(texts.step(step.key()), "muted");
    Label count = Words.number(step.done() > 0 ? texts.number(step.done()) : "", "muted");
    HBox line = line(Icons.of(Feather.CHECK), name, count);
    line.getStyleClass().add("step-done");
    return line;
  }

  private HBox running(OpeningState.Step step) {
    Label name = Words.styled(texts.step(step.key()), "strong");
    Label rows =
        Words.number(
            step.total() > 0
                ? texts.say("opening.rows", texts.number(step.done()), texts.number(step.total()))
                : "",
            "muted");
    HBox line = line(Icons.directed(Feather.CHEVRON_RIGHT), name, rows);
    line.getStyleClass().add("step-running");
    return line;
  }

  private static HBox line(FontIcon icon, Label name, Label count) {
    name.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(name, Priority.ALWAYS);
    HBox line = new HBox(10, icon, name, count);
    line.setAlignment(Pos.CENTER_LEFT);
    return line;
  }
}
