package studio.marquee.app.job;

import java.util.Optional;
import java.util.function.Consumer;
import studio.marquee.connect.count.Answer;
import studio.marquee.connect.count.Asker;
import studio.marquee.model.member.RowSet;
import studio.marquee.model.segment.Segment;

/** Asks where segments are counted, and brings later answers to the window's thread. */
public final class WindowAsking implements Asking {
  private final Asker asker;
  private final Lanes lanes;
  private long newest;

  public WindowAsking(Asker asker, Lanes lanes) {
    this.asker = asker;
    this.lanes = lanes;
  }

  @Override
  public Answer ask(Segment segment, Consumer<? super Answer> later) {
    Answer first = asker.ask(segment, answer -> lanes.tell(() -> hear(answer, later)));
    newest = first.question();
    return first;
  }

  /** An answer can be on its way here while the next question is asked. */
  private void hear(Answer answer, Consumer<? super Answer> later) {
    if (answer.question() == newest) {
      later.accept(answer);
    }
  }

  @Override
  public Optional<RowSet> members() {
    return asker.members();
  }

  @Override
  public void stop() {
    newest = 0;
    asker.stop();
  }
}
