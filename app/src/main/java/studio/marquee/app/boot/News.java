package studio.marquee.app.boot;

import java.util.function.Consumer;
import studio.marquee.app.feature.frame.OpeningState.Step;
import studio.marquee.app.job.Lanes;
import studio.marquee.connect.progress.Progress;

/** Tells the window the first and the last of each step, and some of what lies between. */
final class News implements Progress {
  /** Nobody reads quicker, and every piece of news costs the window a frame. */
  private static final long BETWEEN_NEWS = 250_000_000;

  private final Lanes lanes;
  private final Consumer<Step> listener;
  private long told = System.nanoTime() - BETWEEN_NEWS;
  private Whole whole = Whole.UNKNOWN;

  News(Lanes lanes, Consumer<Step> listener) {
    this.lanes = lanes;
    this.listener = listener;
  }

  @Override
  public synchronized void whole(Whole news) {
    whole = news;
  }

  @Override
  public synchronized void at(String step, long done, long total) {
    long now = System.nanoTime();
    if (done == 0 || done == total || now - told >= BETWEEN_NEWS) {
      told = now;
      Step news = new Step(step, done, total, whole);
      lanes.tell(() -> listener.accept(news));
    }
  }
}
