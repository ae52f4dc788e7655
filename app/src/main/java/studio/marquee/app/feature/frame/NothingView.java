package studio.marquee.app.feature.frame;

import java.util.List;
import javafx.scene.layout.StackPane;
import studio.marquee.app.control.AreaContent;
import studio.marquee.app.problem.ProblemPanel;
import studio.marquee.app.text.Texts;
import studio.marquee.model.problem.Problem;

/** In place of an area that needs data, while there are none: why, and what to do. */
public final class NothingView extends StackPane {
  private static final double WIDTH = 520;

  private final Texts texts;
  private final RefreshViewModel model;
  private final Problem why;
  private final RefreshPane running;

  public NothingView(Texts texts, FrameViewModel frame, Problem why) {
    this.texts = texts;
    this.model = frame.refresh();
    this.why = why;
    this.running = new RefreshPane(texts, model);
    getStyleClass().add("opening");
    running.getStyleClass().add("opening-card");
    running.setMaxSize(WIDTH, USE_PREF_SIZE);
    model.stateProperty().subscribe(this::show);
  }

  public AreaContent content() {
    return new AreaContent(this, List.of(this));
  }

  private void show(RefreshState state) {
    switch (state) {
      case RefreshState.Running _ -> getChildren().setAll(running);
      case RefreshState.Failed(var problem) -> getChildren().setAll(panel(problem));
      case RefreshState.Resting(), RefreshState.Stopped() -> getChildren().setAll(panel(why));
    }
  }

  private ProblemPanel panel(Problem problem) {
    return new ProblemPanel(problem, texts, model::refresh);
  }
}
