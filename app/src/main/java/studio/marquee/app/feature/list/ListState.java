package studio.marquee.app.feature.list;

import java.nio.file.Path;
import java.util.Optional;
import studio.marquee.model.problem.Problem;

/** Where a file stands on its way to becoming a list. */
public sealed interface ListState {
  record Closed() implements ListState {}

  record Looking(Path file, ListStep step) implements ListState {}

  /** It becomes none, and why. */
  record Refused(Path file, Problem problem) implements ListState {}

  /**
   * Everything is known that the person needs to decide.
   *
   * @param failure why the last attempt did not work; empty before the first one
   */
  record Choosing(Path file, ListLook look, Optional<Problem> failure) implements ListState {}

  record Adding(Path file, ListLook look) implements ListState {}
}
