package studio.marquee.app.feature.builder.answer;

import java.util.Optional;
import studio.marquee.model.problem.Problem;

/** Where the answer to one question stands. */
public sealed interface BlockState<T> {
  /** Nothing was asked. */
  record Idle<T>() implements BlockState<T> {}

  /** The answer from before stays in view until the new one is there. */
  record Working<T>(Optional<T> before) implements BlockState<T> {}

  record Done<T>(T answer) implements BlockState<T> {}

  /** Denied by a policy, or failed. */
  record Failed<T>(Problem problem) implements BlockState<T> {}

  /** The newest answer there is. */
  default Optional<T> newest() {
    return switch (this) {
      case Idle<T>() -> Optional.empty();
      case Working<T>(var before) -> before;
      case Done<T>(var answer) -> Optional.of(answer);
      case Failed<T>(_) -> Optional.empty();
    };
  }
}
