package studio.marquee.app.feature.frame;

import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import studio.marquee.app.control.Words;
import studio.marquee.app.problem.ProblemPanel;
import studio.marquee.app.text.Texts;

/** What is seen until there is something to work with: the steps, or why it did not work. */
public final class OpeningView extends StackPane {
  private static final double WIDTH = 520;

  private final Texts texts;
  private final OpeningViewModel model;
  private final StepList steps;
  private final ProgressBar bar = new ProgressBar(ProgressBar.INDETERMINATE_PROGRESS);
  private final Label whole = Words.number("", "muted");
  private final VBox card;

  public OpeningView(Texts texts, OpeningViewModel model) {
    this.texts = texts;
    this.model = model;
    this.steps = new StepList(texts);
    getStyleClass().add("opening");
    Label brand = Words.styled(texts.say("frame.product"), "opening-brand");
    Label promise = Words.paragraph(texts.say("opening.promise"), "muted");
    bar.setMaxWidth(Double.MAX_VALUE);
    bar.setAccessibleText(texts.say("opening.progress"));
    card = new VBox(brand, promise, bar, steps, whole);
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
    steps.show(opening.steps());
    bar.setProgress(
        opening.steps().isEmpty()
            ? ProgressBar.INDETERMINATE_PROGRESS
            : opening.steps().getLast().share());
    String more = opening.steps().isEmpty() ? "" : texts.whole(opening.steps().getLast().whole());
    whole.setText(more.isEmpty() ? "" : texts.say("opening.whole", more));
    whole.setVisible(!more.isEmpty());
    whole.setManaged(!more.isEmpty());
  }
}
