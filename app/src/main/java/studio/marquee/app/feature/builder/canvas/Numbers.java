package studio.marquee.app.feature.builder.canvas;

import java.time.Duration;
import java.util.Optional;
import studio.marquee.connect.count.Answer;
import studio.marquee.model.member.RowSet;
import studio.marquee.model.problem.Problem;

/** What is known of the numbers of the segment on the table. */
public sealed interface Numbers {
  /** Nothing is asked, or what is asked cannot be counted. */
  record Nothing() implements Numbers {}

  /** Some rules are still being counted. */
  record Counting(Answer answer) implements Numbers {}

  /**
   * All numbers are exact.
   *
   * @param took from the question to the answer
   */
  record Done(Answer answer, RowSet members, Duration took) implements Numbers {}

  /** A rule could not be counted. */
  record Failed(Answer answer, Problem problem) implements Numbers {}

  default Optional<Answer> told() {
    return switch (this) {
      case Nothing() -> Optional.empty();
      case Counting(var answer) -> Optional.of(answer);
      case Done(var answer, var _, var _) -> Optional.of(answer);
      case Failed(var answer, var _) -> Optional.of(answer);
    };
  }
}
