package studio.marquee.app.job;

import java.util.function.Consumer;

/** Turns a question into an answer somewhere else, and reports on the window's thread. */
@FunctionalInterface
public interface Work<Q, R> {
  Running start(Q question, Consumer<? super R> onAnswer, Consumer<? super Exception> onFailure);
}
