package studio.marquee.app.job;

import java.util.Optional;
import studio.marquee.model.problem.Problem;

/** Where a count stands. */
public sealed interface CountState {
  /** Nothing was asked yet. */
  record Idle() implements CountState {}

  /** The number from before stays in view until the new one is there. */
  record Counting(Optional<Counted> before) implements CountState {}

  record Done(Counted counted) implements CountState {}

  record Failed(Problem problem) implements CountState {}

  /** The newest number there is, be it of this question or of the one before. */
  default Optional<Counted> number() {
    return switch (this) {
      case Idle() -> Optional.empty();
      case Counting(var before) -> before;
      case Done(var counted) -> Optional.of(counted);
      case Failed(_) -> Optional.empty();
    };
  }
}
