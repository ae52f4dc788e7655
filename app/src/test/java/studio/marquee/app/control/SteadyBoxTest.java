package studio.marquee.app.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.Test;

final class SteadyBoxTest {
  private static final double WITH_BAR = 746;
  private static final double WITHOUT_BAR = 754;

  private final List<Double> asked = new ArrayList<>();
  private final Region inside =
      new Region() {
        @Override
        public Orientation getContentBias() {
          return Orientation.HORIZONTAL;
        }

        @Override
        protected double computePrefHeight(double width) {
          asked.add(width);
          return 10_000 / width;
        }
      };
  private final SteadyBox box = new SteadyBox();

  SteadyBoxTest() {
    box.getChildren().add(inside);
  }

  @Test
  void aPaneThatScrollsAsksForTwoWidthsAndBothAreRemembered() {
    double wide = box.prefHeight(WITHOUT_BAR);
    double narrow = box.prefHeight(WITH_BAR);
    List<Double> first = List.copyOf(asked);
    assertThat(first).contains(WITHOUT_BAR, WITH_BAR);

    assertThat(box.prefHeight(WITHOUT_BAR)).isEqualTo(wide);
    assertThat(box.prefHeight(WITH_BAR)).isEqualTo(narrow);
    assertThat(asked).as("nothing is measured again").isEqualTo(first);
  }

  @Test
  void itIsMeasuredAgainAsSoonAsSomethingInItChanges() {
    box.prefHeight(WITH_BAR);
    int before = asked.size();
    box.layout();
    inside.requestLayout();
    box.prefHeight(WITH_BAR);
    assertThat(asked).hasSizeGreaterThan(before);
  }
}
