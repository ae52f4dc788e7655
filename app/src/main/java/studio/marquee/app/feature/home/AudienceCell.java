package studio.marquee.app.feature.home;

import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import studio.marquee.app.control.ShareBar;
import studio.marquee.app.control.Words;
import studio.marquee.app.job.CountState;
import studio.marquee.app.problem.ProblemBanner;
import studio.marquee.app.standing.BadgeChip;
import studio.marquee.app.text.Texts;

/** One saved audience: what it is, and how many people it has. */
final class AudienceCell extends ListCell<AudienceRow> {
  private static final PseudoClass STALE = PseudoClass.getPseudoClass("stale");

  private final Texts texts;
  private final Label title = Words.styled("", "audience-title");
  private final Label sentence = Words.styled("", "muted");
  private final Label people = Words.number("", "audience-people");
  private final Label share = Words.number("", "muted", "audience-share");
  private final ShareBar bar = new ShareBar(4);
  private final ProblemBanner problem;
  private final BadgeChip badge;
  private final HBox line;
  private final HomeViewModel model;
  private Subscription news = Subscription.EMPTY;

  AudienceCell(Texts texts, HomeViewModel model) {
    this.texts = texts;
    this.model = model;
    this.badge = new BadgeChip(texts, model.allMarts());
    this.problem = ProblemBanner.retrying(texts, () -> model.retry(getItem()));
    getStyleClass().add("audience-cell");
    setPrefWidth(0);
    HBox head = new HBox(10, title, badge);
    head.setAlignment(Pos.CENTER_LEFT);
    VBox words = new VBox(3, head, sentence, problem);
    words.setMinWidth(0);
    HBox.setHgrow(words, Priority.ALWAYS);
    HBox numbers = new HBox(8, people, share);
    numbers.setAlignment(Pos.BASELINE_RIGHT);
    VBox answer = new VBox(6, numbers, bar);
    answer.getStyleClass().add("audience-answer");
    answer.setAlignment(Pos.CENTER_RIGHT);
    line = new HBox(24, words, answer);
    line.setAlignment(Pos.CENTER_LEFT);
    setOnMouseClicked(_ -> {
      if (!isEmpty()) {
        model.open(getItem());
      }
    });
  }

  @Override
  protected void updateItem(AudienceRow row, boolean isEmpty) {
    super.updateItem(row, isEmpty);
    news.unsubscribe();
    news = Subscription.EMPTY;
    if (isEmpty || row == null) {
      setGraphic(null);
      setAccessibleText(null);
      return;
    }
    title.setText(row.title());
    sentence.setText(row.sentence());
    setGraphic(line);
    news =
        Subscription.combine(
            row.countProperty().subscribe(state -> show(row, state)),
            model.badgesProperty().subscribe(_ -> badge.show(model.badges(row))));
  }

  private void show(AudienceRow row, CountState state) {
    people.pseudoClassStateChanged(STALE, !(state instanceof CountState.Done));
    String number =
        switch (state) {
          case CountState.Done(var counted) -> texts.people(counted.people());
          case CountState.Counting(_) -> texts.say("home.counting");
          case CountState.Idle(), CountState.Failed(_) -> texts.say("number.none");
        };
    people.setText(number);
    share.setText(
        state
            .number()
            .map(counted -> texts.share(counted.people(), counted.members().population()))
            .orElse(""));
    bar.show(state.number().map(counted -> counted.share()).orElse(0.0));
    problem.show(
        state instanceof CountState.Failed(var failed)
            ? Optional.of(failed)
            : row.problems().stream().findFirst());
    String said = texts.say("home.audience.said", row.title(), number, row.sentence());
    bar.setAccessibleText(said);
    setAccessibleText(said);
  }
}
