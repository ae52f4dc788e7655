package studio.marquee.app.bench;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import javafx.animation.AnimationTimer;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import studio.marquee.app.testing.Drags;
import studio.marquee.app.testing.OnWindow;
import studio.marquee.app.testing.StudioStage;

/** Does at the window what a person does, and takes the time. */
final class Bench {
  private static final int TIMES = Integer.getInteger("bench.times", 300);
  private static final int WARM_UP = Math.min(30, TIMES);
  private static final int FRAMES = 6 * TIMES;
  private static final int FRAMES_UP_AND_DOWN = 240;
  private static final long BETWEEN_NANOS = 60_000_000;
  private static final double EDGE = 20;
  private static final long FRAME_NANOS = 16_666_667;

  private final StudioStage studio;
  private final Painter painter = new Painter();
  private final Random chance = new Random(20_181);

  Bench(StudioStage studio) {
    this.studio = studio;
  }

  static List<Node> rules(StudioStage studio) {
    return studio.stage().getScene().getRoot().lookupAll(".rule-line").stream().toList();
  }

  static String machine() {
    return "%s, %s %s, %d processors, Java %s"
        .formatted(
            LocalDate.now(ZoneOffset.UTC),
            System.getProperty("os.name"),
            System.getProperty("os.arch"),
            Runtime.getRuntime().availableProcessors(),
            Runtime.version());
  }

  /** What no window on this machine can be quicker than: nothing changes but the digits. */
  Timings bare(String what) {
    Label digits = (Label) studio.node("#people");
    String before = OnWindow.get(digits::getText);
    Timings measured =
        timings(
            what,
            16.7,
            at -> () -> digits.setText(at % 2 == 0 ? before.replace('1', '7') + "0" : before));
    OnWindow.run(() -> digits.setText(before));
    return measured;
  }

  /** All sets are there: only what is made of them changes. */
  Timings known(String what) {
    List<String> joins = List.of("none of", "any of");
    return timings(
        what,
        16.7,
        at -> {
          ToggleButton join = join(joins.get(at % 2));
          return () -> Drags.press(join).release();
        });
  }

  private ToggleButton join(String text) {
    return studio.node("#include").lookupAll(".join-bar .toggle-button").stream()
        .map(ToggleButton.class::cast)
        .filter(button -> text.equals(button.getText()))
        .findFirst()
        .orElseThrow();
  }

  /** Another number in a rule that is there: a set must be made for it. */
  Timings fresh(String what) {
    return timings(
        what,
        100,
        at -> {
          TextField field = (TextField) studio.node(".number-field");
          field.requestFocus();
          field.setText(String.valueOf(20 + 3 * at));
          return () -> StudioStage.press(field, KeyCode.ENTER);
        });
  }

  /**
   * Another choice of values in a rule that is there, each by a click in the open list: a set must
   * be made for it, since of so few values that are ticked and given up no choice comes twice.
   */
  Timings chosen(String what) {
    studio.clickId("values");
    OnWindow.until("values can be chosen", () -> !studio.cellsNow(".value-cell").isEmpty());
    Timings measured =
        timings(
            what,
            100,
            at -> {
              Node value = value(Integer.numberOfTrailingZeros(at + 1));
              return () -> Drags.click(value);
            });
    studio.hidePopups();
    return measured;
  }

  private Node value(int row) {
    return studio.cellsNow(".value-cell").stream()
        .filter(cell -> cell instanceof ListCell<?> line && line.getIndex() == row)
        .findFirst()
        .orElseThrow();
  }

  /** What is prepared on the window's thread is not measured, what is done then is. */
  private Timings timings(String what, double goal, IntFunction<Runnable> preparing) {
    List<Answer> answers = new ArrayList<>();
    for (int at = 0; at < WARM_UP + TIMES; at++) {
      int number = at;
      Runnable event = OnWindow.get(() -> preparing.apply(number));
      Waiting waiting = OnWindow.get(() -> new Waiting(studio, painter));
      pause();
      Answer answer = waiting.time(event);
      if (at >= WARM_UP) {
        answers.add(answer);
      }
    }
    Timings measured = new Timings(what, goal, answers);
    System.out.print(measured.line() + measured.steps());
    return measured;
  }

  /** Until any moment between two frames. */
  private void pause() {
    long nanos = BETWEEN_NANOS + (long) (chance.nextDouble() * FRAME_NANOS);
    new CompletableFuture<Void>().completeOnTimeout(null, nanos, TimeUnit.NANOSECONDS).join();
  }

  /**
   * One move of the mouse for each frame, up and down over all that is in view, which scrolls at
   * its edges. The mouse stays in the window, as a hand does.
   */
  Frames dragging(String what) {
    CompletableFuture<List<Double>> done = new CompletableFuture<>();
    OnWindow.run(() -> {
      ScrollPane pane = scrolling(studio.node("#canvas"));
      Bounds seen = pane.localToScene(pane.getLayoutBounds());
      Node first = rules(studio).getFirst();
      Bounds begin = first.localToScene(first.getLayoutBounds());
      new Dragging(
              Drags.press(first), new Point2D(begin.getCenterX(), begin.getCenterY()), seen, done)
          .start();
    });
    Frames measured = new Frames(what, done.join());
    System.out.print(measured.line());
    return measured;
  }

  private static ScrollPane scrolling(Node inside) {
    Node at = inside;
    while (!(at instanceof ScrollPane)) {
      at = at.getParent();
    }
    return (ScrollPane) at;
  }

  private static final class Dragging extends AnimationTimer {
    private final Drags drag;
    private final Point2D begin;
    private final Bounds seen;
    private final CompletableFuture<List<Double>> done;
    private final List<Double> millis = new ArrayList<>();
    private long before;
    private int frame;

    Dragging(Drags drag, Point2D begin, Bounds seen, CompletableFuture<List<Double>> done) {
      this.drag = drag;
      this.begin = begin;
      this.seen = seen;
      this.done = done;
    }

    @Override
    public void handle(long now) {
      long here = System.nanoTime();
      if (frame > WARM_UP) {
        millis.add((here - before) / 1e6);
      }
      before = here;
      int half = FRAMES_UP_AND_DOWN / 2;
      double share = Math.abs(frame % FRAMES_UP_AND_DOWN - half) / (double) half;
      double y = seen.getMinY() + EDGE + share * (seen.getHeight() - 2 * EDGE);
      drag.hop(new Point2D(seen.getMinX() + 90, y));
      frame++;
      if (millis.size() == FRAMES) {
        stop();
        drag.hop(begin).release();
        done.complete(millis);
      }
    }
  }
}
