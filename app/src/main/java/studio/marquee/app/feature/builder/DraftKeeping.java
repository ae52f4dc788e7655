package studio.marquee.app.feature.builder;

import java.time.Duration;
import studio.marquee.app.job.LatestOnly;
import studio.marquee.app.problem.Problems;

/**
 * Keeps what is on the table, so that it is there again when the window was closed or broke down.
 */
public final class DraftKeeping implements AutoCloseable {
  private static final Duration PAUSE = Duration.ofMillis(400);

  private final BuilderViewModel model;
  private final DraftWork work;
  private final LatestOnly<KeptDraft, KeptDraft> writing;

  DraftKeeping(BuilderViewModel model, DraftWork work) {
    this.model = model;
    this.work = work;
    this.writing = new LatestOnly<>(work.timer(), PAUSE, work.writing());
    model.draftProperty().subscribe(_ -> keep());
  }

  /** A draft that cannot be kept now is tried again with the next change; work goes on. */
  private void keep() {
    model.kept().ifPresent(draft -> writing.ask(draft, _ -> {}, Problems::of));
  }

  /** Puts on the table what was left there, unless something lies there by now. */
  void start() {
    work.reading()
        .start(
            this,
            kept -> kept.filter(_ -> model.kept().isEmpty()).ifPresent(model::restore),
            Problems::of);
  }

  @Override
  public void close() {
    writing.abandon();
  }
}
