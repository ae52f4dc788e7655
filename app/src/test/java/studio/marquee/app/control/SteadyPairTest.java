package studio.marquee.app.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeoutException;
import javafx.geometry.Bounds;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import studio.marquee.app.testing.OnWindow;

final class SteadyPairTest {
  private static final double GAP = 6;
  private static final double ENOUGH = 400;
  private static final String MILLIONS = "8,888,888";
  private static final String CHANGE = "−8,888,888";

  private final Label number = OnWindow.get(() -> Words.number(""));
  private final Label beside = OnWindow.get(() -> Words.number(""));

  @BeforeAll
  static void start() throws TimeoutException {
    FxToolkit.registerPrimaryStage();
  }

  private static SteadyPair inWindow(SteadyPair pair) {
    OnWindow.run(() -> {
      Pane around = new Pane(pair);
      new Scene(around);
      around.applyCss();
    });
    return pair;
  }

  private SteadyPair atTheEnd() {
    return inWindow(OnWindow.get(() -> SteadyPair.atTheEnd(GAP, number, beside)));
  }

  /** As if it had to do with so much room; answers the height that it needs. */
  private double show(SteadyPair pair, double width, String people, String change) {
    return OnWindow.get(() -> {
      number.setText(people);
      beside.setText(change);
      double height = pair.prefHeight(width);
      pair.resize(width, height);
      pair.layout();
      return height;
    });
  }

  private Bounds bounds(Label label) {
    return OnWindow.get(label::getBoundsInParent);
  }

  private double line(String people, String change) {
    return OnWindow.get(() -> {
      number.setText(people);
      beside.setText(change);
      return Math.ceil(number.prefWidth(-1)) + GAP + Math.ceil(beside.prefWidth(-1));
    });
  }

  @Test
  void numbersOfMillionsNeedTheSameHeightWhateverTheyAre() {
    SteadyPair pair = atTheEnd();
    double room = line("491,025", "4.9%");
    OnWindow.run(() -> pair.expect(MILLIONS, CHANGE));
    double few = show(pair, room, "491,025", "4.9%");
    assertThat(bounds(beside).getMinY()).isEqualTo(bounds(number).getMaxY());
    assertThat(bounds(beside).getMaxX()).isEqualTo(bounds(number).getMaxX());

    assertThat(show(pair, room, "4,486,239", "+1,006,298")).isEqualTo(few);
    assertThat(show(pair, room, "4,486,239", "")).isEqualTo(few);
  }

  @Test
  void whereTheLongestFitBothStandInOneLine() {
    SteadyPair pair = atTheEnd();
    double room = line(MILLIONS, CHANGE);
    OnWindow.run(() -> pair.expect(MILLIONS, CHANGE));
    double height = show(pair, room, "491,025", "4.9%");
    assertThat(height).isEqualTo(bounds(number).getHeight());
    assertThat(bounds(beside).getMaxX()).isEqualTo(room);
    assertThat(bounds(beside).getMinX() - bounds(number).getMaxX()).isEqualTo(GAP);

    assertThat(show(pair, room, "4,486,239", "")).isEqualTo(height);
    assertThat(bounds(number).getMaxX()).as("nothing beside it").isEqualTo(room);
  }

  @Test
  void whatIsLongerThanExpectedStillHasRoom() {
    SteadyPair pair = atTheEnd();
    OnWindow.run(() -> pair.expect("8", "8%"));
    double room = line("8", "8%");
    double one = show(pair, room, "1", "2%");
    double two = show(pair, room, "fewer than 50", "2%");
    assertThat(two).isGreaterThan(one);
    assertThat(bounds(beside).getMinY()).isEqualTo(bounds(number).getMaxY());
  }

  @Test
  void theLongestOfWhatMayStandBesideItCounts() {
    SteadyPair pair = atTheEnd();
    double room = line(MILLIONS, CHANGE);
    OnWindow.run(() -> pair.expect(MILLIONS, CHANGE, CHANGE + "0", "1%"));
    show(pair, room, "1", "2%");
    assertThat(bounds(beside).getMinY()).isEqualTo(bounds(number).getMaxY());
  }

  @Test
  void largerLettersNeedMoreRoom() {
    SteadyPair pair = atTheEnd();
    double room = line(MILLIONS, CHANGE);
    OnWindow.run(() -> pair.expect(MILLIONS, CHANGE));
    show(pair, room, "1", "2%");
    assertThat(bounds(beside).getMinY()).isLessThan(bounds(number).getMaxY());
    OnWindow.run(() -> {
      number.setStyle("-fx-font-size: 30px");
      number.applyCss();
    });
    show(pair, room, "1", "2%");
    assertThat(bounds(beside).getMinY()).isEqualTo(bounds(number).getMaxY());
  }

  @Test
  void apartTheNumberBeginsTheLineAndTheOtherEndsIt() {
    SteadyPair pair = inWindow(OnWindow.get(() -> SteadyPair.apart(GAP, number, beside)));
    OnWindow.run(() -> pair.expect(MILLIONS, CHANGE));
    show(pair, ENOUGH, "491,025", "4.9%");
    assertThat(bounds(number).getMinX()).isZero();
    assertThat(bounds(beside).getMaxX()).isEqualTo(ENOUGH);

    show(pair, line("491,025", "4.9%"), "491,025", "4.9%");
    assertThat(bounds(number).getMinX()).isZero();
    assertThat(bounds(beside).getMinX()).isZero();
  }
}
