package studio.marquee.app.feature.builder.canvas;

import static org.assertj.core.api.Assertions.assertThat;
import static studio.marquee.app.feature.builder.canvas.Tables.ALL;
import static studio.marquee.app.feature.builder.canvas.Tables.ANY;
import static studio.marquee.app.feature.builder.canvas.Tables.GERMAN;
import static studio.marquee.app.feature.builder.canvas.Tables.GOLD;
import static studio.marquee.app.feature.builder.canvas.Tables.IN;
import static studio.marquee.app.feature.builder.canvas.Tables.NEWS;
import static studio.marquee.app.feature.builder.canvas.Tables.OUT;
import static studio.marquee.app.feature.builder.canvas.Tables.SEGMENT;
import static studio.marquee.app.feature.builder.canvas.Tables.country;
import static studio.marquee.app.feature.builder.canvas.Tables.group;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.testfx.api.FxToolkit;
import studio.marquee.app.testing.OnWindow;
import studio.marquee.model.edit.EditProblem;
import studio.marquee.model.edit.Place;
import studio.marquee.model.problem.Problem;
import studio.marquee.model.segment.Group;
import studio.marquee.model.segment.Limit;
import studio.marquee.model.segment.Mark;
import studio.marquee.model.segment.Part;
import studio.marquee.model.segment.Segment;

/** Rules and groups added by the buttons below them and by key; what is chosen is always gold. */
@Timeout(120)
final class AddingTest {
  private Optional<CanvasStage> opened = Optional.empty();

  @BeforeAll
  static void startToolkit() throws TimeoutException {
    FxToolkit.registerPrimaryStage();
  }

  private CanvasStage open(Segment segment) {
    CanvasStage stage = CanvasStage.open(segment);
    opened = Optional.of(stage);
    return stage;
  }

  @AfterEach
  void close() {
    opened.ifPresent(CanvasStage::close);
  }

  private static Segment segment(CanvasStage stage) {
    return OnWindow.get(() -> stage.model().table().segment());
  }

  private static void fire(CanvasStage stage, String styleClass, Place group) {
    OnWindow.run(() -> {
      var button = stage.button(styleClass, group);
      button.requestFocus();
      button.fire();
    });
    OnWindow.settle();
  }

  private static void assertFocus(CanvasStage stage, Place place) {
    Optional<Node> focus = OnWindow.get(stage::focus);
    assertThat(focus).contains(OnWindow.get(() -> stage.card(place)));
  }

  @Test
  void theButtonsAddBehindEverythingInTheirGroup() {
    CanvasStage stage = open(SEGMENT);
    fire(stage, "add-rule", IN.part(1));
    assertThat(segment(stage).rule()).isEqualTo(group(ALL, GERMAN, group(ANY, GOLD, NEWS, GOLD)));
    assertFocus(stage, IN.part(1).part(2));
    fire(stage, "add-rule", OUT);
    assertThat(segment(stage).exclude()).containsExactly(Part.of(country("FR")), Part.of(GOLD));
    assertFocus(stage, OUT.part(1));
    OnWindow.run(() -> stage.model().table().undo());
    OnWindow.run(() -> stage.model().table().undo());
    assertThat(segment(stage)).isEqualTo(SEGMENT);
  }

  @Test
  void aGroupBeginsWithTheOtherMeaning() {
    CanvasStage stage = open(SEGMENT);
    fire(stage, "add-group", IN);
    assertThat(segment(stage).rule())
        .isEqualTo(group(ALL, GERMAN, group(ANY, GOLD, NEWS), group(ANY, GOLD)));
    assertFocus(stage, IN.part(2));
    fire(stage, "add-group", IN.part(2));
    assertThat(segment(stage).rule())
        .isEqualTo(group(ALL, GERMAN, group(ANY, GOLD, NEWS), group(ANY, GOLD, group(ALL, GOLD))));
  }

  @Test
  void theEmptyLaneSaysHowToBeginAndBeginsThere() {
    CanvasStage stage = open(Tables.BLANK);
    OnWindow.run(() ->
        assertThat(stage.button("add-rule", IN).getAccessibleText())
            .isEqualTo("Add a rule to Include"));
    fire(stage, "add-rule", IN);
    assertThat(segment(stage).rule()).isEqualTo(group(ALL, GOLD));
  }

  @Test
  void theKeysAddBehindARuleAndInsideOfAGroup() {
    CanvasStage stage = open(SEGMENT);
    OnWindow.run(() -> stage.card(IN.part(0)).requestFocus());
    OnWindow.run(() -> stage.press(KeyCode.A));
    OnWindow.settle();
    assertThat(segment(stage).rule()).isEqualTo(group(ALL, GERMAN, GOLD, group(ANY, GOLD, NEWS)));
    assertFocus(stage, IN.part(1));
    OnWindow.run(() -> stage.card(IN.part(2)).requestFocus());
    OnWindow.run(() -> stage.press(KeyCode.G));
    OnWindow.settle();
    assertThat(segment(stage).rule())
        .isEqualTo(group(ALL, GERMAN, GOLD, group(ANY, GOLD, NEWS, group(ALL, GOLD))));
  }

  @Test
  void nothingIsAddedToWhatTheDataTeamKeeps() {
    Part locked = new Part(group(ANY, GOLD, NEWS), Set.of(Mark.LOCKED));
    CanvasStage stage = open(SEGMENT.withRule(new Group(ALL, List.of(Part.of(GERMAN), locked))));
    Segment before = segment(stage);
    OnWindow.run(() -> {
      assertThat(stage.button("add-rule", IN.part(1)).getParent().isVisible()).isFalse();
      assertThat(stage.button("add-rule", IN).getParent().isVisible()).isTrue();
      stage.card(IN.part(1)).requestFocus();
    });
    OnWindow.run(() -> stage.press(KeyCode.A));
    OnWindow.settle();
    assertThat(segment(stage)).isEqualTo(before);
    assertThat(stage.choices()).isZero();
    assertThat(OnWindow.get(() -> stage.model().table().refusalProperty().get()).map(Problem::code))
        .contains(EditProblem.LOCKED);
  }

  private static void press(CanvasStage stage, String selector) {
    OnWindow.run(() -> {
      Button button = (Button) stage.scene().lookup(selector);
      button.requestFocus();
      button.fire();
    });
    OnWindow.settle();
  }

  private static Limit limit(CanvasStage stage) {
    return segment(stage).limit();
  }

  private static Optional<Long> people(CanvasStage stage) {
    return OnWindow.get(() ->
        stage.model().numbersProperty().get() instanceof Numbers.Done(var _, var members, var _)
            ? Optional.of((long) members.count())
            : Optional.<Long>empty());
  }

  @Test
  void onlySomeAreKeptUntilEveryoneIsAgain() {
    CanvasStage stage = open(Tables.BLANK);
    assertThat(people(stage)).contains(8L);
    press(stage, "#begin-limit");
    assertThat(limit(stage)).isEqualTo(Tables.TWO);
    assertThat(people(stage)).contains(2L);
    OnWindow.run(() -> {
      Node owner = stage.focus().orElseThrow();
      assertThat(owner.getParent().getStyleClass()).contains("limit-said");
      ((Button) owner).fire();
    });
    OnWindow.settle();
    assertThat(limit(stage)).isEqualTo(Tables.ONE);
    assertThat(people(stage)).contains(1L);
    press(stage, "#end-limit");
    assertThat(limit(stage)).isEqualTo(new Limit.Unlimited());
    assertThat(people(stage)).contains(8L);
    assertThat(OnWindow.get(stage::focus)).contains(stage.scene().lookup("#begin-limit"));
    OnWindow.run(() -> stage.model().table().undo());
    OnWindow.run(() -> stage.model().table().undo());
    assertThat(limit(stage)).isEqualTo(Tables.TWO);
    OnWindow.run(() -> stage.model().table().undo());
    assertThat(segment(stage)).isEqualTo(Tables.BLANK);
  }
}
