package studio.marquee.app.feature.builder.canvas;

import studio.marquee.model.problem.Problem;

/** What a drop would do. */
public sealed interface Preview {
  /** It is not known yet whom it would leave. */
  record Counting() implements Preview {}

  /** It is looked through first, and then becomes a list. */
  record Unread() implements Preview {}

  /** It would leave so many people. */
  record Leaves(long people) implements Preview {}

  /** It can be dropped, but whom it would leave cannot be said. */
  record Untold(Problem why) implements Preview {}

  /** It cannot be dropped there. */
  record Impossible(Problem why) implements Preview {}
}
