package studio.marquee.app.feature.builder;

import java.util.Optional;
import studio.marquee.model.problem.Problem;

/** Where the breakdown of an audience stands. */
public sealed interface BreakdownState {
  /** There is no audience, or nothing to break it down by. */
  record Nothing() implements BreakdownState {}

  record Working(Optional<Breakdown> before) implements BreakdownState {}

  record Done(Breakdown breakdown) implements BreakdownState {}

  record Failed(Problem problem) implements BreakdownState {}

  default Optional<Breakdown> newest() {
    return switch (this) {
      case Working(var before) -> before;
      case Done(var breakdown) -> Optional.of(breakdown);
      case Nothing(), Failed(_) -> Optional.empty();
    };
  }
}
