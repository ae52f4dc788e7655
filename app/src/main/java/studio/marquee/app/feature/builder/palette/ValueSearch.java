package studio.marquee.app.feature.builder.palette;

import java.util.List;
import java.util.function.Consumer;
import studio.marquee.app.job.Running;

/** Finds values of attributes by what was typed. */
public interface ValueSearch {
  /**
   * Begins to look, and reports on the window's thread, maybe before it returns.
   *
   * @param typed one or more words, of which a value has at least one
   */
  Running find(String typed, Consumer<? super List<FoundValue>> onFound);
}
