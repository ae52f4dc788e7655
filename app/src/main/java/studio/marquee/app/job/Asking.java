package studio.marquee.app.job;

import java.util.Optional;
import java.util.function.Consumer;
import studio.marquee.connect.count.Answer;
import studio.marquee.model.member.RowSet;
import studio.marquee.model.segment.Segment;

/** Asks for all numbers of one segment after the other; used on the window's thread only. */
public interface Asking {
  /**
   * What is known at once. More certain answers come later and on the window's thread, as long as
   * nothing else has been asked.
   *
   * @param segment must have passed its check
   */
  Answer ask(Segment segment, Consumer<? super Answer> later);

  /** Whom the newest question means, as soon as that is known. */
  Optional<RowSet> members();

  /** Nothing more is asked. */
  void stop();
}
