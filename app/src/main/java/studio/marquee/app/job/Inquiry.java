package studio.marquee.app.job;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import javafx.application.Platform;

/**
 * Lets a job ask the person something and wait for the answer, while the window goes on.
 *
 * @param <Q> what is asked
 * @param <A> what is answered
 */
public final class Inquiry<Q, A> {
  private final Lanes lanes;
  private final Asked<Q, A> asked;
  private final Runnable onWithdrawn;

  /** Shows a question on the window's thread. */
  @FunctionalInterface
  public interface Asked<Q, A> {
    void show(Q question, Consumer<Optional<A>> answer);
  }

  /**
   * Makes it.
   *
   * @param onWithdrawn runs on the window's thread when nobody waits for the answer any more
   */
  public Inquiry(Lanes lanes, Asked<Q, A> asked, Runnable onWithdrawn) {
    this.lanes = lanes;
    this.asked = asked;
    this.onWithdrawn = onWithdrawn;
  }

  /** Waits as long as it takes; empty when the person does not answer. */
  public Optional<A> ask(Q question) throws InterruptedException {
    if (Platform.isFxApplicationThread()) {
      throw new IllegalStateException("the window cannot wait for itself");
    }
    CompletableFuture<Optional<A>> answer = new CompletableFuture<>();
    lanes.tell(() -> asked.show(question, answer::complete));
    try {
      return answer.get();
    } catch (ExecutionException never) {
      throw new IllegalStateException(never);
    } catch (InterruptedException nobodyWaits) {
      withdraw();
      throw nobodyWaits;
    }
  }

  /** Takes the question away, for example because it is settled. */
  public void withdraw() {
    lanes.tell(onWithdrawn);
  }
}
