package studio.marquee.app.feature.list;

import atlantafx.base.theme.Styles;
import java.nio.file.Path;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.kordamp.ikonli.feather.Feather;
import studio.marquee.app.control.FocusCycle;
import studio.marquee.app.control.Icons;
import studio.marquee.app.control.Words;
import studio.marquee.app.problem.ProblemBanner;
import studio.marquee.app.text.ListWords;
import studio.marquee.app.text.Texts;
import studio.marquee.model.problem.Problem;

/** Makes a list of a file, over whatever the window shows. */
public final class ListSheet extends StackPane implements AutoCloseable {
  private static final double WIDTH = 520;

  private final Texts texts;
  private final ListWords words;
  private final ListViewModel model;
  private final VBox card = new VBox();
  private final ProgressBar bar = new ProgressBar();
  private final Label step = Words.muted("");
  private final Subscription subscription;
  private boolean isLooking;

  /**
   * @param texts with the floor of whoever sits here
   */
  public ListSheet(Texts texts, ListWords words, ListViewModel model) {
    this.texts = texts;
    this.words = words;
    this.model = model;
    Region scrim = new Region();
    scrim.getStyleClass().add("sheet-scrim");
    setId("list-sheet");
    card.getStyleClass().addAll("problem-card", "sheet-card");
    card.setMaxHeight(Region.USE_PREF_SIZE);
    card.setMaxWidth(WIDTH);
    card.setAccessibleRole(AccessibleRole.DIALOG);
    bar.setMaxWidth(Double.MAX_VALUE);
    bar.setAccessibleText(texts.say("lists.looking.bar"));
    getChildren().addAll(scrim, card);
    addEventFilter(KeyEvent.KEY_PRESSED, this::press);
    subscription = model.stateProperty().subscribe(this::show);
  }

  private void press(KeyEvent press) {
    if (press.getCode() == KeyCode.ESCAPE) {
      model.dismiss();
      press.consume();
    }
  }

  private void show(ListState state) {
    boolean isOpen = !(state instanceof ListState.Closed);
    setVisible(isOpen);
    setManaged(isOpen);
    switch (state) {
      case ListState.Closed() -> fill("");
      case ListState.Looking(var file, var at) -> looking(file, at);
      case ListState.Refused(var file, var problem) -> refused(file, problem);
      case ListState.Choosing(var file, var look, var failure) -> {
        ProblemBanner banner = ProblemBanner.quiet(texts);
        banner.show(failure);
        fill(
            title(file),
            banner,
            new ListChoices(texts, words, model, look),
            actions(adding(), closing(texts.say("lists.cancel"))));
      }
      case ListState.Adding(var file, var _) ->
          fill(title(file), Words.muted(texts.say("lists.adding")));
    }
    isLooking = state instanceof ListState.Looking;
  }

  private String title(Path file) {
    return texts.say("lists.title", file.getFileName());
  }

  private void fill(String title, Node... content) {
    card.setAccessibleText(title);
    card.getChildren().setAll(Words.paragraph(title, "problem-title"));
    card.getChildren().addAll(content);
    FocusCycle.first(card).ifPresent(Node::requestFocus);
  }

  /** What moves is changed in place, so that the keyboard stays on the button. */
  private void looking(Path file, ListStep at) {
    if (!isLooking) {
      fill(title(file), bar, step, actions(closing(texts.say("lists.stop"))));
    }
    bar.setProgress(at.share());
    step.setText(at.key().isEmpty() ? texts.say("lists.opening") : texts.step(at.key()));
  }

  private void refused(Path file, Problem problem) {
    StackPane sign = new StackPane(Icons.of(Feather.SLASH));
    sign.getStyleClass().add("problem-sign");
    fill(
        texts.headline(problem),
        Words.paragraph(texts.next(problem), "problem-next"),
        Words.muted(texts.say("lists.refused", file.getFileName())),
        actions(closing(texts.say("lists.close"))),
        Words.styled(texts.say("problem.code", problem.code().key()), "problem-code"));
    card.getChildren().addFirst(sign);
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

  private static HBox actions(Button... buttons) {
    HBox actions = new HBox(8, buttons);
    actions.setAlignment(Pos.CENTER_LEFT);
    return actions;
  }

  /** Listens no more. */
  @Override
  public void close() {
    subscription.unsubscribe();
  }
}
