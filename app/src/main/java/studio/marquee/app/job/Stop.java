package studio.marquee.app.job;

/**
 * Says to a running job that nobody wants its answer any more.
 *
 * <p>Asking and closing exclude each other. So when {@link Armed#close} has returned, the action
 * can no longer run, and never hits the next job that uses the same thing.
 */
public final class Stop {
  private boolean isAsked;
  private Runnable action = () -> {};

  public synchronized boolean isAsked() {
    return isAsked;
  }

  synchronized void ask() {
    isAsked = true;
    action.run();
  }

  /** Runs the action when the stop is asked for, at once when it was already. */
  public synchronized Armed whenAsked(Runnable ending) {
    action = ending;
    if (isAsked) {
      ending.run();
    }
    return this::disarm;
  }

  private synchronized void disarm() {
    action = () -> {};
  }

  /** While this is open, asking for the stop runs the action. */
  @FunctionalInterface
  public interface Armed extends AutoCloseable {
    @Override
    void close();
  }
}
