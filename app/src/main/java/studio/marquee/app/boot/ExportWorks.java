package studio.marquee.app.boot;

import studio.marquee.app.feature.export.ExportOrder;
import studio.marquee.app.feature.export.ExportStep;
import studio.marquee.app.feature.export.ExportWork;
import studio.marquee.app.feature.frame.DataCare;
import studio.marquee.app.job.Lane;
import studio.marquee.app.job.Lanes;
import studio.marquee.app.job.Stop;
import studio.marquee.app.job.Work;
import studio.marquee.connect.cache.AudienceEngine;
import studio.marquee.connect.export.ExportDesk;
import studio.marquee.connect.progress.Progress;

/** What is done for exports from one generation of data. */
final class ExportWorks {
  private final DataCare care;
  private final AudienceEngine engine;
  private final Lanes lanes;

  private ExportWorks(DataCare care, AudienceEngine engine, Lanes lanes) {
    this.care = care;
    this.engine = engine;
    this.lanes = lanes;
  }

  static ExportWork of(DataCare care, AudienceEngine engine, Lanes lanes) {
    return new ExportWorks(care, engine, lanes).work();
  }

  private ExportWork work() {
    return new ExportWork(
        work(lanes.export(), ExportDesk::offer),
        work(lanes.export(), (desk, request) -> desk.plan(request, Progress.silent())),
        work(lanes.export(), (desk, order) -> desk.export(order.plan(), news(order))));
  }

  /** Some of the news are enough for eyes. */
  private Progress news(ExportOrder order) {
    return new News(
        lanes,
        step ->
            order
                .told()
                .accept(new ExportStep(step.key(), step.done(), step.total(), step.whole())));
  }

  /** Asks a desk. */
  @FunctionalInterface
  private interface Asking<Q, R> {
    R ask(ExportDesk desk, Q question) throws Exception;
  }

  private <Q, R> Work<Q, R> work(Lane lane, Asking<Q, R> asking) {
    return lane.work((question, stop) -> answer(question, stop, asking));
  }

  /** Over a connection of its own, so that what is being written outlives the data on show. */
  private <Q, R> R answer(Q question, Stop stop, Asking<Q, R> asking) throws Exception {
    Thread worker = Thread.currentThread();
    try (AudienceEngine own = engine.sibling()) {
      ExportDesk desk = care.exporting(own);
      try (var _ =
          stop.whenAsked(() -> {
            worker.interrupt();
            desk.stop();
          })) {
        return asking.ask(desk, question);
      }
    }
  }
}
