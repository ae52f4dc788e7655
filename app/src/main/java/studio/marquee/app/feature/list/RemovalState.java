package studio.marquee.app.feature.list;

import java.util.List;
import java.util.Optional;
import studio.marquee.model.problem.Problem;

/** Where a list stands on its way out. */
public sealed interface RemovalState {
  record Closed() implements RemovalState {}

  /** Who uses it is being found out. */
  record Looking(String list) implements RemovalState {}

  /**
   * Everything is known that the person needs to decide.
   *
   * @param users the titles of the saved audiences that need it
   * @param failure why the last attempt did not work; empty before the first one
   */
  record Asking(String list, List<String> users, Optional<Problem> failure)
      implements RemovalState {
    public Asking {
      users = List.copyOf(users);
    }
  }

  /** Who uses it could not be found out, so nobody is asked. */
  record Refused(String list, Problem problem) implements RemovalState {}

  record Removing(String list) implements RemovalState {}
}
