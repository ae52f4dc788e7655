package studio.marquee.app.problem;

import atlantafx.base.theme.Styles;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import studio.marquee.app.control.Icons;
import studio.marquee.app.control.Words;
import studio.marquee.app.text.Texts;
import studio.marquee.model.problem.Problem;
import studio.marquee.model.problem.ProblemKind;

/** A problem that leaves nothing else to show. */
public final class ProblemPanel extends StackPane {
  private static final double WIDTH = 520;

  public ProblemPanel(Problem problem, Texts texts, Runnable retry) {
    getStyleClass().add("problem-panel");
    Label headline = Words.paragraph(texts.headline(problem), "problem-title");
    Label next = Words.paragraph(texts.next(problem), "problem-next");
    Button again = new Button(texts.say("problem.retry"), Icons.of(Feather.REFRESH_CW));
    again.getStyleClass().add(Styles.ACCENT);
    again.setDefaultButton(true);
    again.setOnAction(_ -> retry.run());
    HBox actions = new HBox(8, again);
    if (problem.code().kind() == ProblemKind.BUG) {
      Button copy = new Button(texts.say("problem.copyDetails"), Icons.of(Feather.COPY));
      copy.setOnAction(_ -> ProblemBanner.copy(problem));
      actions.getChildren().add(copy);
    }
    StackPane sign = new StackPane(Icons.of(Feather.ALERT_TRIANGLE));
    sign.getStyleClass().add("problem-sign");
    Label code = Words.styled(texts.say("problem.code", problem.code().key()), "problem-code");
    VBox card = new VBox(sign, headline, next, actions, code);
    card.getStyleClass().add("problem-card");
    card.setMaxSize(WIDTH, Region.USE_PREF_SIZE);
    card.setAlignment(Pos.TOP_LEFT);
    getChildren().add(card);
    setAccessibleText(texts.say(problem));
  }
}
