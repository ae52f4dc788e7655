package studio.marquee.app.job;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import javafx.application.Platform;

/** All lanes of one window. Their threads never keep the process alive. */
public final class Lanes implements AutoCloseable {
  private static final Duration QUICK = Duration.ofMinutes(1);
  private static final Duration PATIENT = Duration.ofHours(2);

  private final Executor window;
  private final ScheduledExecutorService watch;
  private final Lane open;
  private final Lane count;
  private final Lane profile;
  private final Lane ask;
  private final Lane brush;
  private final Lane file;
  private final Lane look;
  private final Lane export;
  private final Upkeep upkeep = new Upkeep();

  public Lanes(Executor window) {
    this.window = window;
    this.watch = watch();
    this.open = new Lane("open", PATIENT, watch, window);
    this.count = new Lane("count", QUICK, watch, window);
    this.profile = new Lane("profile", QUICK, watch, window);
    this.ask = new Lane("ask", QUICK, watch, window);
    this.brush = new Lane("brush", QUICK, watch, window);
    this.file = new Lane("file", QUICK, watch, window);
    this.look = new Lane("look", QUICK, watch, window);
    this.export = new Lane("export", PATIENT, watch, window);
  }

  /**
   * Forgets an alarm as soon as it is not needed, or else it would outlive the lanes. A job that
   * begins while they close needs none any more.
   */
  static ScheduledExecutorService watch() {
    ScheduledThreadPoolExecutor watch =
        new ScheduledThreadPoolExecutor(
            1,
            Thread.ofPlatform().daemon().name("marquee-watch").factory(),
            new ThreadPoolExecutor.DiscardPolicy());
    watch.setRemoveOnCancelPolicy(true);
    return watch;
  }

  /** Lanes that report on the thread of the running window. */
  public static Lanes ofWindow() {
    return new Lanes(Platform::runLater);
  }

  /** Says something from a job to the window's thread. */
  public void tell(Runnable news) {
    window.execute(news);
  }

  public Lane open() {
    return open;
  }

  /** For what the person waits for. */
  public Lane count() {
    return count;
  }

  /** For what may come a little later: profiles, breakdowns and what a drop would give. */
  public Lane profile() {
    return profile;
  }

  /** For questions about an audience beyond how many they are. */
  public Lane ask() {
    return ask;
  }

  /** For what follows the mouse and asks nothing of the data. */
  public Lane brush() {
    return brush;
  }

  public Lane file() {
    return file;
  }

  /** For what nobody waits for: how the data stand, and whether their source is there. */
  public Lane look() {
    return look;
  }

  /** For what leaves the laptop: one after the other, however long it takes. */
  public Lane export() {
    return export;
  }

  /** For what is kept for the next time. */
  public Upkeep upkeep() {
    return upkeep;
  }

  /**
   * Whether nothing is asked any more of which the answer comes soon. What is opened or leaves may
   * take long; it says how far it is.
   */
  public boolean areAtRest() {
    return List.of(count, profile, ask, brush, file, look).stream().allMatch(Lane::isAtRest);
  }

  @Override
  public void close() {
    open.close();
    count.close();
    profile.close();
    ask.close();
    brush.close();
    file.close();
    look.close();
    export.close();
    upkeep.close();
    watch.shutdown();
  }
}
