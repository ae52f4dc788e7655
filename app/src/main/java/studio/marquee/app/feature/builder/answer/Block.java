package studio.marquee.app.feature.builder.answer;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import studio.marquee.app.control.Icons;
import studio.marquee.app.control.SteadyBox;
import studio.marquee.app.control.Words;
import studio.marquee.app.problem.ProblemBanner;
import studio.marquee.app.text.Texts;
import studio.marquee.model.problem.Problem;
import studio.marquee.model.problem.ProblemKind;

/** One answer of the panel with its heading, in whatever state it is. */
final class Block<T> extends SteadyBox {
  private final Texts texts;
  private final Function<T, Region> showing;
  private final VBox body = new VBox();
  private final Awaiting awaiting = new Awaiting(body);
  private final ProblemBanner banner;
  private Optional<T> shown = Optional.empty();

  /**
   * Follows a question.
   *
   * @param more what stands at the end of the heading
   */
  Block(
      Texts texts, String heading, Asking<?, T> asking, Function<T, Region> showing, Node... more) {
    this.texts = texts;
    this.showing = showing;
    this.banner = ProblemBanner.retrying(texts, asking::again);
    getStyleClass().add("answer-part");
    HBox head = new HBox(8, Words.section(heading));
    Region between = new Region();
    HBox.setHgrow(between, javafx.scene.layout.Priority.ALWAYS);
    head.getChildren().add(between);
    head.getChildren().addAll(more);
    head.setAlignment(Pos.CENTER_LEFT);
    body.getStyleClass().add("answer-body");
    getChildren().addAll(head, body, banner);
    asking.stateProperty().subscribe(this::show);
  }

  /** Gives the answer a name to be found by. */
  void name(String id) {
    body.setId(id);
  }

  private void show(BlockState<T> state) {
    awaiting.follow(state);
    banner.clear();
    switch (state) {
      case BlockState.Idle<T>() -> clear();
      case BlockState.Working<T>(var before) -> working(before);
      case BlockState.Done<T>(var answer) -> answer(answer);
      case BlockState.Failed<T>(var problem) -> {
        clear();
        show(problem);
      }
    }
    boolean isEmpty = body.getChildren().isEmpty();
    body.setVisible(!isEmpty);
    body.setManaged(!isEmpty);
  }

  /** What stands there already stays, and only looks different. */
  private void working(Optional<T> before) {
    if (before.isPresent() && before.equals(shown)) {
      return;
    }
    clear();
    before.ifPresentOrElse(
        this::answer, () -> body.getChildren().setAll(Words.muted(texts.say("answer.working"))));
  }

  private void answer(T answer) {
    List<Region> now = List.of(showing.apply(answer));
    if (!body.getChildren().equals(now)) {
      body.getChildren().setAll(now);
    }
    shown = Optional.of(answer);
  }

  private void clear() {
    body.getChildren().clear();
    shown = Optional.empty();
  }

  private void show(Problem problem) {
    if (problem.code().kind() == ProblemKind.DENIED) {
      body.getChildren().setAll(denied(texts, problem));
    } else {
      banner.show(Optional.of(problem));
    }
  }

  /** What a policy does not allow, and whom to ask. */
  static Region denied(Texts texts, Problem problem) {
    Label words = Words.paragraph(texts.headline(problem), "denied-headline");
    Label next = Words.paragraph(texts.next(problem), "muted");
    VBox lines = new VBox(2, words, next);
    HBox denied = new HBox(8, Icons.of(Feather.LOCK), lines);
    denied.getStyleClass().add("denied");
    denied.setAccessibleText(texts.say(problem));
    return denied;
  }
}
