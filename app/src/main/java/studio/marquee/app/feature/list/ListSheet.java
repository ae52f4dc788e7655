package studio.marquee.app.feature.list;

import atlantafx.base.theme.Styles;
import java.nio.file.Path;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.util.Subscription;
import org.kordamp.ikonli.feather.Feather;
import studio.marquee.app.control.Icons;
import studio.marquee.app.control.Sheet;
import studio.marquee.app.control.Words;
import studio.marquee.app.problem.ProblemBanner;
import studio.marquee.app.text.ListWords;
import studio.marquee.app.text.Texts;
import studio.marquee.model.problem.Problem;

/** Makes a list of a file, over whatever the window shows. */
public final class ListSheet extends Sheet implements AutoCloseable {
  private static final double WIDTH = 520;

  private final Texts texts;
  private final ListWords words;
  private final ListViewModel model;
  private final ProgressBar bar = new ProgressBar();
  private final Label step = Words.muted("");
  private final Subscription subscription;
  private boolean isLooking;

  /**
   * @param texts with the floor of whoever sits here
   */
  public ListSheet(Texts texts, ListWords words, ListViewModel model) {
    super("list-sheet", model::dismiss);
    this.texts = texts;
    this.words = words;
    this.model = model;
    bar.setMaxWidth(Double.MAX_VALUE);
    bar.setAccessibleText(texts.say("lists.looking.bar"));
    subscription = model.stateProperty().subscribe(this::show);
  }

  private void show(ListState state) {
    switch (state) {
      case ListState.Closed() -> leave();
      case ListState.Looking(var file, var at) -> looking(file, at);
      case ListState.Refused(var file, var problem) -> refused(file, problem);
      case ListState.Choosing(var file, var look, var failure) -> {
        ProblemBanner banner = ProblemBanner.quiet(texts);
        banner.show(failure);
        fill(
            WIDTH,
            title(file),
            banner,
            new ListChoices(texts, words, model, look),
            actions(adding(), closing(texts.say("lists.cancel"))));
      }
      case ListState.Adding(var file, var _) ->
          fill(WIDTH, title(file), Words.muted(texts.say("lists.adding")));
    }
    isLooking = state instanceof ListState.Looking;
  }

  private String title(Path file) {
    return texts.say("lists.title", file.getFileName());
  }

  /** What moves is changed in place, so that the keyboard stays on the button. */
  private void looking(Path file, ListStep at) {
    if (!isLooking) {
      fill(WIDTH, title(file), bar, step, actions(closing(texts.say("lists.stop"))));
    }
    bar.setProgress(at.share());
    step.setText(at.key().isEmpty() ? texts.say("lists.opening") : texts.step(at.key()));
  }

  private void refused(Path file, Problem problem) {
    fill(
        WIDTH,
        texts.headline(problem),
        Words.paragraph(texts.next(problem), "problem-next"),
        Words.muted(texts.say("lists.refused", file.getFileName())),
        actions(closing(texts.say("lists.close"))),
        Words.styled(texts.say("problem.code", problem.code().key()), "problem-code"));
    mark(Sign.DENIED);
  }

  private Button adding() {
    Button add = new Button(texts.say("lists.add"), Icons.of(Feather.USER_PLUS));
    add.getStyleClass().addAll(Styles.ACCENT, "primary-action");
    add.setId("list-add");
    add.setDefaultButton(true);
    add.disableProperty().bind(model.nameProperty().map(String::isBlank));
    add.setOnAction(_ -> model.add());
    return add;
  }

  private Button closing(String text) {
    Button close = new Button(text);
    close.setId("list-close");
    close.setOnAction(_ -> model.dismiss());
    return close;
  }

  /** Listens no more. */
  @Override
  public void close() {
    subscription.unsubscribe();
  }
}
