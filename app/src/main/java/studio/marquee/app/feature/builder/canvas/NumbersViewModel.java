package studio.marquee.app.feature.builder.canvas;

import java.time.Duration;
import java.util.function.LongSupplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import studio.marquee.app.job.Asking;
import studio.marquee.connect.count.Answer;
import studio.marquee.model.segment.Segment;

/** All numbers of the segment on the table. What is known at once is there at once. */
public final class NumbersViewModel implements AutoCloseable {
  private final Asking asking;
  private final LongSupplier nanos;
  private final ReadOnlyObjectWrapper<Numbers> numbers =
      new ReadOnlyObjectWrapper<>(new Numbers.Nothing());
  private long start;
  private long question;

  public NumbersViewModel(Asking asking, LongSupplier nanos) {
    this.asking = asking;
    this.nanos = nanos;
  }

  /** Asks for the numbers of a segment that has passed its check. */
  void ask(Segment segment) {
    start = nanos.getAsLong();
    Answer first = asking.ask(segment, this::hear);
    question = first.question();
    show(first);
  }

  private void hear(Answer answer) {
    if (answer.question() == question) {
      show(answer);
    }
  }

  private void show(Answer answer) {
    numbers.set(state(answer));
  }

  private Numbers state(Answer answer) {
    if (!answer.isLast()) {
      return new Numbers.Counting(answer);
    }
    if (!answer.failed().isEmpty()) {
      return new Numbers.Failed(answer, answer.failed().values().iterator().next());
    }
    return asking
        .members()
        .<Numbers>map(members ->
            new Numbers.Done(answer, members, Duration.ofNanos(nanos.getAsLong() - start)))
        .orElseGet(() -> new Numbers.Counting(answer));
  }

  /** Stops counting; there is nothing that could be counted. */
  void forget() {
    asking.stop();
    question = 0;
    numbers.set(new Numbers.Nothing());
  }

  public ReadOnlyObjectProperty<Numbers> numbersProperty() {
    return numbers.getReadOnlyProperty();
  }

  @Override
  public void close() {
    asking.stop();
  }
}
