package studio.marquee.app.boot;

import studio.marquee.app.feature.frame.FrameView;
import studio.marquee.app.feature.frame.FrameViewModel;
import studio.marquee.model.problem.Problem;

/** The view models behind what a window shows, which live and end together. */
interface ShownParts extends AutoCloseable {
  FrameViewModel frame();

  FrameView view(Around around);

  /** Begins to count and to look after the data. */
  void start();

  /** Nothing could be read anew. */
  void fail(Problem why);

  /** Keeps what makes the next opening quicker; afterwards nothing more is asked of these parts. */
  default void keep() {}

  @Override
  void close();
}
