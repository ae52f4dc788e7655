package studio.marquee.app.job;

import java.time.Duration;
import java.util.function.Consumer;

/**
 * Asks questions of which only the newest matters.
 *
 * <p>A new question first forgets the one before it: a question that still waits for its pause
 * never starts, one that runs is stopped, and whatever it says afterwards is dropped, because each
 * answer carries the ticket it was asked with. Used on the window's thread only.
 */
public final class LatestOnly<Q, R> {
  private final Timer timer;
  private final Duration pause;
  private final Work<Q, R> work;
  private Runnable forgetTimer = () -> {};
  private Running running = () -> {};
  private long ticket;

  public LatestOnly(Timer timer, Duration pause, Work<Q, R> work) {
    this.timer = timer;
    this.pause = pause;
    this.work = work;
  }

  /** For answers so quick that waiting for a pause would only cost time. */
  public static <Q, R> LatestOnly<Q, R> atOnce(Work<Q, R> work) {
    return new LatestOnly<>(
        (_, action) -> {
          action.run();
          return () -> {};
        },
        Duration.ZERO,
        work);
  }

  public void ask(Q question, Consumer<? super R> onAnswer, Consumer<? super Exception> onFailure) {
    long mine = abandon();
    forgetTimer =
        timer.after(
            pause,
            () -> {
              Running started =
                  work.start(
                      question,
                      answer -> {
                        if (mine == ticket) {
                          onAnswer.accept(answer);
                        }
                      },
                      failure -> {
                        if (mine == ticket) {
                          onFailure.accept(failure);
                        }
                      });
              // Work that answers at once may have led to the next question already.
              if (mine == ticket) {
                running = started;
              }
            });
  }

  /** Forgets the question that waits or runs, if any. */
  public long abandon() {
    forgetTimer.run();
    forgetTimer = () -> {};
    running.stop();
    running = () -> {};
    return ++ticket;
  }
}
