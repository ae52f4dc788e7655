package studio.marquee.app.bench;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;
import javafx.css.PseudoClass;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import studio.marquee.app.testing.OnWindow;
import studio.marquee.app.testing.StudioStage;

/** Waits for other digits than there were before an event, until they are painted. */
final class Waiting {
  private static final PseudoClass STALE = PseudoClass.getPseudoClass("stale");
  private static final long PATIENCE = 10;

  private final StudioStage studio;
  private final Painter painter;
  private final CompletableFuture<Timings.Answer> painted = new CompletableFuture<>();
  private final Runnable afterLayout = this::look;
  private String before = "";
  private long began;
  private int frames;
  private boolean isSeen;

  Waiting(StudioStage studio, Painter painter) {
    this.studio = studio;
    this.painter = painter;
  }

  /** From now, also while the window's thread is busy with something else. */
  Timings.Answer time(Runnable event) {
    began = System.nanoTime();
    Platform.runLater(() -> {
      before = digits().getText();
      scene().addPostLayoutPulseListener(afterLayout);
      event.run();
      Platform.requestNextPulse();
    });
    try {
      return painted.get(PATIENCE, TimeUnit.SECONDS);
    } catch (InterruptedException | ExecutionException | TimeoutException failure) {
      String now = OnWindow.get(() -> digits().getText() + " " + digits().getPseudoClassStates());
      throw new AssertionError("no other digits than " + before + ", but " + now, failure);
    }
  }

  private Scene scene() {
    return studio.stage().getScene();
  }

  private Label digits() {
    return (Label) studio.node("#people");
  }

  private void look() {
    frames++;
    Label digits = digits();
    if (isSeen
        || digits.getPseudoClassStates().contains(STALE)
        || digits.getText().equals(before)) {
      return;
    }
    isSeen = true;
    double toLayout = (System.nanoTime() - began) / 1e6;
    int inFrame = frames;
    // Once this frame is handed over to the painter.
    Platform.runLater(() -> {
      scene().removePostLayoutPulseListener(afterLayout);
      painter.whenPainted(
          at -> painted.complete(new Timings.Answer(toLayout, (at - began) / 1e6, inFrame)));
    });
  }
}
