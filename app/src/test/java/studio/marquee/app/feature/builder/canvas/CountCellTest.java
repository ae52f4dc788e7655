package studio.marquee.app.feature.builder.canvas;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import javafx.scene.Scene;
import javafx.scene.layout.Pane;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.api.FxToolkit;
import studio.marquee.app.testing.OnWindow;
import studio.marquee.app.text.Texts;
import studio.marquee.connect.cache.Freshness;
import studio.marquee.connect.count.Answer;
import studio.marquee.connect.count.Room;
import studio.marquee.model.member.Bounds;
import studio.marquee.model.member.NodeCount;
import studio.marquee.model.member.SegmentCounts;

final class CountCellTest {
  private static final int MANY = 10_000_000;

  /** Room for a number of millions, and for a smaller one with a share beside it. */
  private static final double NARROW = 110;

  private final CountCell cell =
      OnWindow.get(() -> new CountCell(new Texts(Locale.UK, ZoneOffset.UTC, () -> Instant.EPOCH)));

  CountCellTest() {
    OnWindow.run(() -> {
      Pane around = new Pane(cell.node());
      new Scene(around);
      around.applyCss();
    });
  }

  @BeforeAll
  static void start() throws TimeoutException {
    FxToolkit.registerPrimaryStage();
  }

  private static Painting painting(Lens lens, int population, NodeCount count) {
    Bounds people = count.after();
    Answer answer =
        new Answer(
            1,
            Tables.SEGMENT,
            new SegmentCounts(
                population, people, people, Map.of(Tables.IN.part(0).pointer(), count), true),
            new Freshness("g", Instant.EPOCH, population, "1"),
            0,
            Map.of(),
            Room.ENOUGH);
    return new Painting(Tables.SEGMENT, Selection.NONE, Optional.of(answer), lens, List.of());
  }

  private static NodeCount count(long before, long after) {
    Bounds people = Bounds.exactly(after);
    return new NodeCount(people, Bounds.exactly(before), people, people);
  }

  private double height(Lens lens, int population, NodeCount count) {
    return OnWindow.get(() -> {
      cell.show(painting(lens, population, count), Optional.of(count));
      double height = cell.node().prefHeight(NARROW);
      cell.node().resize(NARROW, height);
      cell.node().layout();
      return height;
    });
  }

  @ParameterizedTest
  @EnumSource
  void aRowIsAsHighWhateverItsNumberIs(Lens lens) {
    double few = height(lens, MANY, count(MANY, 491_025));
    assertThat(height(lens, MANY, count(6_520_059, 5_513_761))).isEqualTo(few);
    assertThat(height(lens, MANY, count(0, MANY))).isEqualTo(few);
    assertThat(height(lens, MANY, count(7, 7))).isEqualTo(few);
  }

  @Test
  void fewPeopleTakeOneLine() {
    double few = height(Lens.HERE, 1_000, count(1_000, 491));
    assertThat(height(Lens.HERE, MANY, count(MANY, 491_025))).isGreaterThan(few);
  }
}
