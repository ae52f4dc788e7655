package studio.marquee.app.bench;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;
import javafx.css.PseudoClass;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.util.Subscription;
import studio.marquee.app.testing.OnWindow;
import studio.marquee.app.testing.StudioStage;

/** Waits for other digits than there were before an event, until they are painted. */
final class Waiting {
  private static final PseudoClass STALE = PseudoClass.getPseudoClass("stale");
  private static final long PATIENCE = 10;

  private final Scene scene;
  private final Label digits;
  private final Painter painter;
  private final CompletableFuture<Answer> painted = new CompletableFuture<>();
  private final Runnable beforeLayout = this::begin;
  private final Runnable afterLayout = this::look;
  private Subscription following = Subscription.EMPTY;
  private String before = "";
  private long began;
  private long made;
  private long frame;
  private int frames;
  private boolean isSeen;

  Waiting(StudioStage studio, Painter painter) {
    this.scene = studio.stage().getScene();
    // To look for them takes long among so many nodes, and must not be measured.
    this.digits = (Label) studio.node("#people");
    this.painter = painter;
  }

  /** From now, also while the window's thread is busy with something else. */
  Answer time(Runnable event) {
    began = System.nanoTime();
    Platform.runLater(() -> {
      before = digits.getText();
      scene.addPreLayoutPulseListener(beforeLayout);
      scene.addPostLayoutPulseListener(afterLayout);
      event.run();
      made = System.nanoTime();
      following = digits.textProperty().subscribe((_, _) -> made = System.nanoTime());
      Platform.requestNextPulse();
    });
    try {
      return painted.get(PATIENCE, TimeUnit.SECONDS);
    } catch (InterruptedException | ExecutionException | TimeoutException failure) {
      String now = OnWindow.get(() -> digits.getText() + " " + digits.getPseudoClassStates());
      throw new AssertionError("no other digits than " + before + ", but " + now, failure);
    }
  }

  private void begin() {
    frame = System.nanoTime();
    frames++;
  }

  private void look() {
    if (isSeen
        || digits.getPseudoClassStates().contains(STALE)
        || digits.getText().equals(before)) {
      return;
    }
    isSeen = true;
    long laidOut = System.nanoTime();
    int inFrame = frames;
    // Once this frame is handed over to the painter.
    Platform.runLater(() -> {
      following.unsubscribe();
      scene.removePreLayoutPulseListener(beforeLayout);
      scene.removePostLayoutPulseListener(afterLayout);
      painter.whenPainted(at ->
          painted.complete(
              new Answer(
                  millis(began, made),
                  millis(made, frame),
                  millis(frame, laidOut),
                  millis(laidOut, at),
                  inFrame)));
    });
  }

  private static double millis(long from, long to) {
    return (to - from) / 1e6;
  }
}
