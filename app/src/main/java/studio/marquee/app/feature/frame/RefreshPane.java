package studio.marquee.app.feature.frame;

import atlantafx.base.theme.Styles;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import studio.marquee.app.control.Icons;
import studio.marquee.app.control.Words;
import studio.marquee.app.text.Texts;

/** Begins and stops a refresh, and shows its steps. */
final class RefreshPane extends VBox {
  private final Texts texts;
  private final StepList steps;
  private final ProgressBar bar = new ProgressBar();
  private final Label whole = Words.number("", "muted");
  private final VBox running;
  private final Button begin;
  private final Button stop;

  RefreshPane(Texts texts, RefreshViewModel model) {
    this.texts = texts;
    this.steps = new StepList(texts);
    begin = new Button(texts.say("frame.refresh"), Icons.of(Feather.REFRESH_CW));
    begin.getStyleClass().add(Styles.SMALL);
    begin.setAccessibleText(texts.say("frame.refresh.more"));
    begin.setOnAction(_ -> model.refresh());
    stop = new Button(texts.say("frame.refresh.stop"), Icons.of(Feather.X));
    stop.getStyleClass().add(Styles.SMALL);
    stop.setAccessibleText(texts.say("frame.refresh.stop.more"));
    stop.setOnAction(_ -> model.stop());
    bar.setMaxWidth(Double.MAX_VALUE);
    bar.setAccessibleText(texts.say("frame.refresh.progress"));
    running = new VBox(10, bar, steps, whole);
    running.getStyleClass().add("refresh-steps");
    setSpacing(10);
    getChildren().addAll(running, new HBox(begin, stop));
    model.stateProperty().subscribe(this::show);
  }

  private void show(RefreshState state) {
    boolean isRunning = state instanceof RefreshState.Running;
    reveal(running, isRunning);
    reveal(stop, isRunning);
    reveal(begin, !isRunning);
    if (state instanceof RefreshState.Running now) {
      steps.show(now.steps());
      bar.setProgress(now.now().share());
      String more = texts.whole(now.now().whole());
      whole.setText(more.isEmpty() ? "" : texts.say("opening.whole", more));
      reveal(whole, !more.isEmpty());
    }
  }

  private static void reveal(javafx.scene.Node node, boolean isThere) {
    node.setVisible(isThere);
    node.setManaged(isThere);
  }
}
