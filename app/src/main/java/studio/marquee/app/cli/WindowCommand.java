package studio.marquee.app.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import studio.marquee.model.problem.ProblemException;

/** Opens the window; its doing is the app's, not the command line's. */
@FunctionalInterface
public interface WindowCommand {
  /** Comes back when the window was closed. */
  void open(Wish wish) throws ProblemException, InterruptedException;

  /**
   * What was asked for.
   *
   * @param workspace what to open; null for what was open last
   * @param demo where the demo brand lies, or is written first; null for none
   * @param person who works in it; null for whoever was chosen last, or is the default
   */
  record Wish(@Nullable Path workspace, @Nullable Path demo, @Nullable String person, Path data) {}
}
