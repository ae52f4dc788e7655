package studio.marquee.app.feature.builder;

import java.time.Duration;
import java.util.Optional;
import studio.marquee.app.job.LatestOnly;
import studio.marquee.app.problem.Problems;

/** Keeps all that is open, so that it is there again when the window was closed or broke down. */
public final class DraftKeeping implements AutoCloseable {
  private static final Duration PAUSE = Duration.ofMillis(400);

  private final TabsViewModel model;
  private final DraftWork work;
  private final LatestOnly<KeptDesk, KeptDesk> writing;

  DraftKeeping(BuilderViewModel table, TabsViewModel model, DraftWork work) {
    this.model = model;
    this.work = work;
    this.writing = new LatestOnly<>(work.timer(), PAUSE, work.writing());
    table.draftProperty().subscribe((_, _) -> keep());
    model.shownProperty().subscribe((_, _) -> keep());
    model.tabs().subscribe(this::keep);
    model.closed().subscribe(this::keep);
    model.onSaved(this::keep);
  }

  /** A draft that cannot be kept now is tried again with the next change; work goes on. */
  private void keep() {
    writing.ask(model.kept(), _ -> {}, Problems::of);
  }

  /** Opens what was left open, unless something is open by now. */
  void start() {
    work.reading().start(this, this::open, Problems::of);
  }

  private void open(Optional<KeptDesk> kept) {
    kept.filter(_ -> model.tabs().isEmpty()).ifPresent(model::restore);
  }

  @Override
  public void close() {
    writing.abandon();
  }
}
