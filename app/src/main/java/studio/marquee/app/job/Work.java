package studio.marquee.app.job;

import java.time.Duration;
import java.util.function.Consumer;

/** Turns a question into an answer somewhere else, and reports on the window's thread. */
@FunctionalInterface
public interface Work<Q, R> {
  Running start(Q question, Consumer<? super R> onAnswer, Consumer<? super Exception> onFailure);

  /** The same, begun a little later; what is stopped before never begins. */
  default Work<Q, R> after(Duration pause, Timer timer) {
    return (question, onAnswer, onFailure) -> {
      LatestOnly<Q, R> once = new LatestOnly<>(timer, pause, this);
      once.ask(question, onAnswer, onFailure);
      return once::abandon;
    };
  }
}
