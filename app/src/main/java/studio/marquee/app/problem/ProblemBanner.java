package studio.marquee.app.problem;

import atlantafx.base.theme.Styles;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import studio.marquee.app.control.Icons;
import studio.marquee.app.text.Texts;
import studio.marquee.model.problem.Problem;
import studio.marquee.model.problem.ProblemKind;

/** A problem inside a panel: what is wrong, what to do, and a way to try again. */
public final class ProblemBanner extends HBox {
  private final Texts texts;
  private final Optional<Runnable> retry;

  private ProblemBanner(Texts texts, Optional<Runnable> retry) {
    this.texts = texts;
    this.retry = retry;
    getStyleClass().add("problem-banner");
    clear();
  }

  /** For problems that trying again does not cure. */
  public static ProblemBanner quiet(Texts texts) {
    return new ProblemBanner(texts, Optional.empty());
  }

  public static ProblemBanner retrying(Texts texts, Runnable retry) {
    return new ProblemBanner(texts, Optional.of(retry));
  }

  public void show(Optional<Problem> problem) {
    problem.ifPresentOrElse(this::show, this::clear);
  }

  public void show(Problem problem) {
    Label headline = line(texts.headline(problem), "problem-headline");
    Label next = line(texts.next(problem), "problem-next");
    VBox words = new VBox(2, headline, next);
    HBox.setHgrow(words, Priority.ALWAYS);
    getChildren().setAll(Icons.of(Feather.ALERT_TRIANGLE), words);
    pseudoClassStateChanged(
        javafx.css.PseudoClass.getPseudoClass("input"), problem.code().kind() == ProblemKind.INPUT);
    if (problem.code().kind() != ProblemKind.INPUT) {
      retry.ifPresent(again -> getChildren().add(button(texts.say("problem.retry"), again)));
    }
    if (problem.code().kind() == ProblemKind.BUG) {
      getChildren().add(button(texts.say("problem.copyDetails"), () -> copy(problem)));
    }
    setAccessibleText(texts.say(problem));
    setVisible(true);
    setManaged(true);
  }

  public void clear() {
    getChildren().clear();
    setVisible(false);
    setManaged(false);
  }

  private static Label line(String text, String styleClass) {
    Label label = new Label(text);
    label.getStyleClass().add(styleClass);
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    return label;
  }

  private static Button button(String text, Runnable action) {
    Button button = new Button(text);
    button.getStyleClass().add(Styles.SMALL);
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setOnAction(_ -> action.run());
    return button;
  }

  static void copy(Problem problem) {
    ClipboardContent content = new ClipboardContent();
    content.putString(problem.code().key() + " " + String.join(" ", problem.details()));
    Clipboard.getSystemClipboard().setContent(content);
  }
}
