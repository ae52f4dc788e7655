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
import static studio.marquee.app.feature.builder.canvas.Tables.group;

import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.testfx.api.FxToolkit;
import studio.marquee.app.feature.builder.canvas.CanvasStage.Modifier;
import studio.marquee.app.testing.Drags;
import studio.marquee.app.testing.OnWindow;
import studio.marquee.model.edit.Lanes;
import studio.marquee.model.edit.Place;
import studio.marquee.model.edit.Target;
import studio.marquee.model.segment.Part;
import studio.marquee.model.segment.Segment;

/** Rules dragged about and walked through, in a window. */
@Timeout(120)
final class CanvasGestureTest {
  private final AtomicReference<Optional<Throwable>> thrown =
      new AtomicReference<>(Optional.empty());
  private Optional<CanvasStage> opened = Optional.empty();

  @BeforeAll
  static void startToolkit() throws TimeoutException {
    FxToolkit.registerPrimaryStage();
  }

  @BeforeEach
  void open() {
    opened = Optional.of(CanvasStage.open(SEGMENT));
    OnWindow.run(() ->
        Thread.currentThread()
            .setUncaughtExceptionHandler((_, failure) -> thrown.set(Optional.of(failure))));
  }

  @AfterEach
  void close() {
    stage().close();
    assertThat(thrown.get()).isEmpty();
  }

  private CanvasStage stage() {
    return opened.orElseThrow();
  }

  private Segment segment() {
    return OnWindow.get(() -> stage().model().table().segment());
  }

  private void press(KeyCode code, Modifier... modifiers) {
    OnWindow.run(() -> stage().press(code, modifiers));
  }

  /** What a drop says while it hovers, shown once it has settled. */
  private void drag(Place from, Place to, double share) {
    Drags drag = OnWindow.get(() -> Drags.press(stage().card(from)));
    OnWindow.run(() -> drag.moveTo(point(to, share)));
    OnWindow.settle();
    OnWindow.run(drag::release);
    OnWindow.settle();
  }

  private Point2D point(Place place, double share) {
    Node card = stage().card(place);
    var bounds = card.localToScene(card.getLayoutBounds());
    return new Point2D(bounds.getMinX() + 60, bounds.getMinY() + bounds.getHeight() * share);
  }

  @Test
  void rulesAreDroppedBesideEachOtherAndOnEachOther() {
    drag(IN.part(1).part(1), IN.part(0), 0.1);
    assertThat(segment().rule()).isEqualTo(group(ALL, NEWS, GERMAN, group(ANY, GOLD)));
    drag(IN.part(0), IN.part(2).part(0), 0.9);
    assertThat(segment().rule()).isEqualTo(group(ALL, GERMAN, group(ANY, GOLD, NEWS)));
    drag(OUT.part(0), IN.part(0), 0.5);
    assertThat(segment().exclude()).isEmpty();
    assertThat(segment().rule())
        .isEqualTo(group(ALL, group(ANY, GERMAN, Tables.country("FR")), group(ANY, GOLD, NEWS)));
  }

  @Test
  void theSlotThatOpensStaysUnderTheMouse() {
    Drags drag = OnWindow.get(() -> Drags.press(stage().card(OUT.part(0))));
    OnWindow.run(() -> drag.moveTo(point(IN.part(0), 0.15)));
    OnWindow.settle();
    Point2D there = OnWindow.get(() -> point(IN.part(0), 0).add(0, -5));
    OnWindow.run(() -> drag.moveTo(there));
    CarryState state = OnWindow.get(() -> stage().model().carry().stateProperty().get());
    assertThat(state).isInstanceOf(CarryState.Hovering.class);
    OnWindow.run(() -> stage().model().carry().putBack());
    OnWindow.run(drag::release);
    assertThat(segment()).isEqualTo(SEGMENT);
  }

  @Test
  void whatIsCarriedStaysInViewWhenMoreIsSaidOfIt() {
    Scene scene = stage().scene();
    Drags drag = OnWindow.get(() -> Drags.press(stage().card(OUT.part(0))));
    OnWindow.run(() -> drag.moveTo(new Point2D(scene.getWidth() - 1, scene.getHeight() - 1)));
    Bounds before = carried();
    OnWindow.run(() -> stage().model().carry().hover(new Target.Onto(IN.part(0)), Hand.MOVES));
    Bounds now = carried();
    assertThat(now.getHeight()).as("says what the drop leaves").isGreaterThan(before.getHeight());
    assertThat(now.getMaxX()).isLessThanOrEqualTo(scene.getWidth());
    assertThat(now.getMaxY()).isLessThanOrEqualTo(scene.getHeight());
    OnWindow.run(drag::release);
  }

  private Bounds carried() {
    return OnWindow.get(() -> stage().scene().lookup(".carried").getBoundsInParent());
  }

  @Test
  void theKeyboardDoesWhatTheMouseDoes() {
    OnWindow.run(() -> stage().card(IN.part(0)).requestFocus());
    press(KeyCode.DOWN, Modifier.ALT);
    press(KeyCode.DOWN, Modifier.ALT);
    assertThat(segment().exclude().getFirst()).isEqualTo(Part.of(GERMAN));
    assertThat(OnWindow.get(() -> stage().focus())).contains(card(OUT.part(0)));
    press(KeyCode.N);
    press(KeyCode.M);
    Part part = segment().exclude().getFirst();
    assertThat(part.isNot() && part.isMuted()).isTrue();
    press(KeyCode.X);
    press(KeyCode.UP, Modifier.SHIFT);
    press(KeyCode.UP, Modifier.SHIFT);
    press(KeyCode.UP, Modifier.SHIFT);
    press(KeyCode.G, Modifier.SHORTCUT);
    assertThat(Lanes.parts(segment(), IN)).hasSize(1);
    press(KeyCode.G, Modifier.SHORTCUT, Modifier.SHIFT);
    assertThat(Lanes.parts(segment(), IN)).hasSize(2);
    press(KeyCode.D, Modifier.SHORTCUT);
    assertThat(Lanes.parts(segment(), IN)).hasSize(4);
  }

  private Node card(Place place) {
    return OnWindow.get(() -> stage().card(place));
  }

  @Test
  void theKeyboardIsNeverLost() {
    OnWindow.run(() -> stage().card(IN.part(1).part(0)).requestFocus());
    press(KeyCode.DELETE);
    assertThat(OnWindow.get(() -> stage().focus())).contains(card(IN.part(1).part(0)));
    press(KeyCode.DELETE);
    assertThat(OnWindow.get(() -> stage().focus())).contains(card(IN.part(0)));
    press(KeyCode.ENTER);
    assertThat(OnWindow.get(() -> stage().focus()).orElseThrow()).isInstanceOf(ButtonBase.class);
    OnWindow.run(() -> ((ButtonBase) stage().focus().orElseThrow()).fire());
    assertThat(Lanes.at(segment(), IN.part(0))).contains(Part.of(GOLD));
    assertThat(OnWindow.get(() -> stage().focus())).isPresent();
    press(KeyCode.ESCAPE);
    assertThat(OnWindow.get(() -> stage().focus())).contains(card(IN.part(0)));
    press(KeyCode.DELETE);
    press(KeyCode.DELETE);
    press(KeyCode.HOME);
    press(KeyCode.DELETE);
    assertThat(OnWindow.get(() -> stage().focus())).isPresent();
    assertThat(Lanes.places(segment())).isEmpty();
  }
}
