package studio.marquee.app.job;

/** Something that was started. Stopping it after its end does nothing. */
@FunctionalInterface
public interface Running {
  void stop();
}
