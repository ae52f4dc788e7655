package studio.marquee.app.feature.builder.canvas;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.testfx.api.FxToolkit;
import studio.marquee.app.feature.builder.canvas.RandomGesture.Kind;
import studio.marquee.app.testing.OnWindow;
import studio.marquee.app.testing.SmallTable;
import studio.marquee.model.check.SegmentCheck;
import studio.marquee.model.edit.Lanes;
import studio.marquee.model.edit.Place;
import studio.marquee.model.format.SegmentReader;
import studio.marquee.model.format.SegmentWriter;
import studio.marquee.model.problem.ProblemException;
import studio.marquee.model.segment.Group;
import studio.marquee.model.segment.Rule;
import studio.marquee.model.segment.Segment;

/**
 * Thousands of random gestures on the canvas, each judged by a referee that knows nothing but what
 * a gesture may do: no rule is lost or made up, the tree stays one that can be saved and read, what
 * stands on the screen is what stands in the tree, and every step leads back.
 */
@Timeout(240)
final class CanvasFuzzTest {
  private static final int ROUNDS = "night".equals(System.getProperty("volume")) ? 250 : 5;
  private static final int GESTURES = 400;
  private static final int AT_ONCE = 20;
  private static final int MOST_PARTS = 24;

  private final AtomicReference<Throwable> thrown = new AtomicReference<>();

  @BeforeAll
  static void startToolkit() throws TimeoutException {
    FxToolkit.registerPrimaryStage();
  }

  @Test
  void randomGesturesLoseNothingAndAllLeadBack() {
    OnWindow.run(() ->
        Thread.currentThread().setUncaughtExceptionHandler((_, failure) -> thrown.set(failure)));
    long seed = Long.getLong("fuzz.seed", System.nanoTime());
    for (int round = 0; round < ROUNDS; round++) {
      String where = "-Dfuzz.seed=" + seed + ", round " + round;
      SplittableRandom random = new SplittableRandom(seed + round);
      try (CanvasStage stage = CanvasStage.open(Tables.SEGMENT)) {
        Round played = new Round(stage, random);
        for (int gesture = 0; gesture < GESTURES; gesture += AT_ONCE) {
          String at = where + ", gesture " + gesture;
          OnWindow.run(() -> played.play(at));
          assertThat(thrown.get()).as(at).isNull();
        }
        OnWindow.run(() -> played.undoAll(where));
      }
    }
  }

  /** A round on a canvas of its own, with a memory of its own of what was there before. */
  private static final class Round {
    private final CanvasStage stage;
    private final RandomGesture gestures;
    private final List<Segment> past = new ArrayList<>();
    private final List<Segment> undone = new ArrayList<>();

    Round(CanvasStage stage, SplittableRandom random) {
      this.stage = stage;
      this.gestures = new RandomGesture(stage, random);
    }

    void play(String where) {
      for (int i = 0; i < AT_ONCE; i++) {
        Segment before = segment();
        boolean isFull = Lanes.places(before).size() > MOST_PARTS;
        Kind kind = isFull ? gestures.clear() : gestures.any();
        Segment after = segment();
        judge(kind, before, after, where + " + " + i + " " + kind);
      }
    }

    private Segment segment() {
      return stage.model().table().segment();
    }

    private void judge(Kind kind, Segment before, Segment after, String where) {
      List<Rule> lost = without(leaves(before), leaves(after));
      List<Rule> made = without(leaves(after), leaves(before));
      switch (kind) {
        case MOVED, MARKED, WRAPPED -> {
          assertThat(lost).as(where).isEmpty();
          assertThat(made).as(where).isEmpty();
        }
        case COPIED -> {
          assertThat(lost).as(where).isEmpty();
          assertThat(leaves(before)).as(where).containsAll(made);
        }
        case BROUGHT -> {
          assertThat(lost).as(where).isEmpty();
          assertThat(made).as(where).hasSizeLessThan(2).allMatch(Tables.GOLD::equals);
        }
        case DELETED -> assertThat(made).as(where).isEmpty();
        case PUT_BACK -> assertThat(after).as(where).isEqualTo(before);
        case UNDONE ->
            assertThat(after).as(where).isEqualTo(past.isEmpty() ? before : past.getLast());
        case REDONE ->
            assertThat(after).as(where).isEqualTo(undone.isEmpty() ? before : undone.getLast());
      }
      remember(kind, before, after);
      isSound(after, where);
    }

    private void remember(Kind kind, Segment before, Segment after) {
      if (kind == Kind.UNDONE && !past.isEmpty()) {
        past.removeLast();
        undone.add(before);
      } else if (kind == Kind.REDONE && !undone.isEmpty()) {
        undone.removeLast();
        past.add(before);
      } else if (!after.equals(before)) {
        past.add(before);
        undone.clear();
      }
    }

    private void isSound(Segment now, String where) {
      assertThat(Lanes.normal(now)).as(where).isEqualTo(now);
      assertThat(new SegmentCheck(SmallTable.CATALOGUE).problems(now)).as(where).isEmpty();
      assertThat(stage.cards()).as(where).hasSameSizeAs(Lanes.places(now));
      assertThat(stage.model().carry().stateProperty().get())
          .as(where)
          .isInstanceOf(CarryState.Nothing.class);
      Segment file = Lanes.simple(now);
      try {
        assertThat(new SegmentReader().read("f", new SegmentWriter().write(file)))
            .as(where)
            .isEqualTo(file);
      } catch (ProblemException unreadable) {
        throw new AssertionError(where, unreadable);
      }
    }

    void undoAll(String where) {
      while (stage.model().table().canUndoProperty().get()) {
        stage.model().table().undo();
        assertThat(segment()).as(where).isEqualTo(past.removeLast());
      }
      assertThat(past).as(where).isEmpty();
      assertThat(segment()).as(where).isEqualTo(Tables.SEGMENT);
    }

    private static List<Rule> leaves(Segment segment) {
      return Lanes.places(segment).stream()
          .flatMap(place -> rule(segment, place))
          .filter(rule -> !(rule instanceof Group))
          .toList();
    }

    private static Stream<Rule> rule(Segment segment, Place place) {
      return Lanes.at(segment, place).stream().map(part -> part.rule());
    }

    private static List<Rule> without(List<Rule> all, List<Rule> others) {
      List<Rule> left = new ArrayList<>(all);
      others.forEach(left::remove);
      return left;
    }
  }
}
