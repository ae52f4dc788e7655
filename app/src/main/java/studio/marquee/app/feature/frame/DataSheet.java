package studio.marquee.app.feature.frame;

import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import studio.marquee.app.control.Chip;
import studio.marquee.app.control.Words;
import studio.marquee.app.standing.StandingPane;
import studio.marquee.app.standing.StandingWords;
import studio.marquee.app.text.Texts;
import studio.marquee.connect.source.Reach;
import studio.marquee.model.problem.Problem;

/** All about the data: how they are, what is being done, how protected, what is promised. */
final class DataSheet extends ScrollPane {
  private static final double WIDTH = 500;
  private static final double HEIGHT = 620;
  private static final int MOST = 4;

  private final Texts texts;
  private final FrameViewModel model;
  private final DataStateWords words;
  private final StandingWords standing;
  private final Label headline = Words.paragraph("", "card-title");
  private final Label meaning = Words.paragraph("", "standing-line");
  private final Label next = Words.muted("");
  private final VBox doing;

  DataSheet(Texts texts, FrameViewModel model, DataStateWords words) {
    this.texts = texts;
    this.model = model;
    this.words = words;
    var studio = model.studio();
    this.standing = new StandingWords(texts, studio.workspace().marts());
    StandingPane pane = new StandingPane(texts, studio.workspace().marts(), studio.person(), MOST);
    model.refresh().reportProperty().subscribe(pane::show);
    this.doing = new RefreshPane(texts, model.refresh());
    doing.setManaged(studio.care().isPresent());
    doing.setVisible(studio.care().isPresent());
    VBox top = new VBox(4, headline, meaning, next);
    VBox sheet = new VBox(16, top, doing, pane);
    sheet.getStyleClass().add("data-sheet");
    sheet.setPrefWidth(WIDTH);
    setContent(sheet);
    setFitToWidth(true);
    setPrefViewportWidth(WIDTH);
    setHbarPolicy(ScrollBarPolicy.NEVER);
    // Lines wrap, so how high the sheet is shows only when it has its width.
    sheet.heightProperty().subscribe(height -> fit(height.doubleValue()));
    model.onData(this::show);
  }

  /** What is said changes while the sheet is open; a popup does not follow by itself. */
  private void fit(double height) {
    setPrefViewportHeight(Math.min(HEIGHT, height));
    if (getScene() != null && getScene().getWindow() != null) {
      getScene().getWindow().sizeToScene();
    }
  }

  private void show(DataState state) {
    headline.setText(words.chip(state, model.refresh().now()));
    headline.setGraphic(Chip.dot(DataStateWords.tone(state)));
    meaning.setText(said(state));
    String due =
        standing
            .next(
                model.refresh().reportProperty().get().flatMap(known -> known.standing().next()),
                model.refresh().now())
            .filter(_ -> !(state instanceof DataState.Stale))
            .filter(_ -> !(state instanceof DataState.Refreshing))
            .orElse("");
    next.setText(due);
    next.setManaged(!due.isEmpty());
    next.setVisible(!due.isEmpty());
  }

  /** Whoever is offline is told as well what the last attempt met with. */
  private String said(DataState state) {
    String meant = words.meaning(state);
    return state instanceof DataState.Offline
            && model.refresh().stateProperty().get() instanceof RefreshState.Failed(var problem)
            && Reach.isMissing(problem.code())
        ? told(problem) + " " + meant
        : meant;
  }

  private String told(Problem problem) {
    return texts.headline(problem);
  }
}
