package studio.marquee.app.testing;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import studio.marquee.app.job.Running;
import studio.marquee.app.job.Work;

/** Work that is answered by hand, in any order and as late as a test likes. */
public final class ByHand<Q, R> implements Work<Q, R> {
  private final Deque<Asked<Q, R>> open = new ArrayDeque<>();
  private final List<Q> stopped = new ArrayList<>();

  private record Asked<Q, R>(
      Q question, Consumer<? super R> onAnswer, Consumer<? super Exception> onFailure) {}

  @Override
  public Running start(
      Q question, Consumer<? super R> onAnswer, Consumer<? super Exception> onFailure) {
    open.add(new Asked<>(question, onAnswer, onFailure));
    return () -> stopped.add(question);
  }

  /** Answers the oldest question that is open. */
  public void answer(R answer) {
    open.remove().onAnswer().accept(answer);
  }

  public void fail(Exception failure) {
    open.remove().onFailure().accept(failure);
  }

  public List<Q> open() {
    return open.stream().map(Asked::question).toList();
  }

  public List<Q> stopped() {
    return List.copyOf(stopped);
  }
}
