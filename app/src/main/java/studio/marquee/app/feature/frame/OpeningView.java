package studio.marquee.app.feature.frame;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import studio.marquee.app.control.Icons;
import studio.marquee.app.control.Words;
import studio.marquee.app.problem.ProblemPanel;
import studio.marquee.app.text.Texts;

/** What is seen until there is something to work with: the steps, or why it did not work. */
public final class OpeningView extends StackPane {
  private static final double WIDTH = 460;

  private final Texts texts;
  private final OpeningViewModel model;
  private final VBox steps = new VBox(10);
  private final ProgressBar bar = new ProgressBar(ProgressBar.INDETERMINATE_PROGRESS);
  private final Label rows = Words.number("", "muted");
  private final VBox card;

  public OpeningView(Texts texts, OpeningViewModel model) {
    this.texts = texts;
    this.model = model;
    getStyleClass().add("opening");
    Label brand = Words.styled(texts.say("frame.product"), "opening-brand");
    Label promise = Words.paragraph(texts.say("opening.promise"), "muted");
    bar.setMaxWidth(Double.MAX_VALUE);
    bar.setAccessibleText(texts.say("opening.progress"));
    card = new VBox(brand, promise, bar, steps);
    card.getStyleClass().add("opening-card");
    card.setMaxSize(WIDTH, Region.USE_PREF_SIZE);
    getChildren().add(card);
    model.stateProperty().subscribe(this::show);
  }

  private void show(OpeningState state) {
    switch (state) {
      case OpeningState.Opening opening -> show(opening);
      case OpeningState.Failed(var problem) ->
          getChildren().setAll(new ProblemPanel(problem, texts, model::open));
      case OpeningState.Opened(_) -> {}
    }
  }

  private void show(OpeningState.Opening opening) {
    getChildren().setAll(card);
    steps.getChildren().clear();
    int last = opening.steps().size() - 1;
    for (int i = 0; i <= last; i++) {
      OpeningState.Step step = opening.steps().get(i);
      steps.getChildren().add(i < last ? done(step) : running(step));
    }
    bar.setProgress(
        last < 0 || opening.steps().get(last).total() == 0
            ? ProgressBar.INDETERMINATE_PROGRESS
            : (double) opening.steps().get(last).done() / opening.steps().get(last).total());
  }

  private HBox done(OpeningState.Step step) {
    Label name = Words.styled(texts.step(step.key()), "muted");
    Label count = Words.number(step.done() > 0 ? texts.number(step.done()) : "", "muted");
    HBox line = line(name, count);
    line.getChildren().addFirst(Icons.of(Feather.CHECK));
    line.getStyleClass().add("step-done");
    return line;
  }

  private HBox running(OpeningState.Step step) {
    Label name = Words.styled(texts.step(step.key()), "strong");
    rows.setText(
        step.total() > 0
            ? texts.say("opening.rows", texts.number(step.done()), texts.number(step.total()))
            : "");
    HBox line = line(name, rows);
    line.getChildren().addFirst(Icons.of(Feather.CHEVRON_RIGHT));
    line.getStyleClass().add("step-running");
    return line;
  }

  private static HBox line(Label name, Label count) {
    name.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(name, Priority.ALWAYS);
    HBox line = new HBox(10, name, count);
    line.setAlignment(Pos.CENTER_LEFT);
    return line;
  }
}
