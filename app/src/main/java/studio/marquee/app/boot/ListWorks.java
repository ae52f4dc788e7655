package studio.marquee.app.boot;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import studio.marquee.app.feature.frame.DataCare;
import studio.marquee.app.feature.frame.OpenStudio;
import studio.marquee.app.feature.list.ListLook;
import studio.marquee.app.feature.list.ListOrder;
import studio.marquee.app.feature.list.ListQuestion;
import studio.marquee.app.feature.list.ListStep;
import studio.marquee.app.feature.list.ListWork;
import studio.marquee.app.job.Lanes;
import studio.marquee.app.job.Stop;
import studio.marquee.app.job.Work;
import studio.marquee.app.problem.AppProblem;
import studio.marquee.connect.cache.AudienceEngine;
import studio.marquee.connect.list.KeptList;
import studio.marquee.connect.list.ListDesk;
import studio.marquee.connect.list.ListOffer;
import studio.marquee.connect.progress.Progress;
import studio.marquee.model.problem.Problem;
import studio.marquee.model.problem.ProblemException;

/** What is done to make lists of files, over one generation of data. */
final class ListWorks {
  private static final List<Integer> DAYS = List.of(7, 30, ListDesk.USUAL_DAYS, 180, 365);

  private final DataCare care;
  private final AudienceEngine engine;
  private final Lanes lanes;
  private final BiConsumer<OpenStudio, Added> onAdded;

  /** A list that was kept, and what was asked for. */
  record Added(KeptList list, ListOrder order) {}

  private ListWorks(
      DataCare care, AudienceEngine engine, Lanes lanes, BiConsumer<OpenStudio, Added> onAdded) {
    this.care = care;
    this.engine = engine;
    this.lanes = lanes;
    this.onAdded = onAdded;
  }

  /**
   * @param onAdded gets the studio with the new list in it
   */
  static ListWork of(
      DataCare care, AudienceEngine engine, Lanes lanes, BiConsumer<OpenStudio, Added> onAdded) {
    ListWorks works = new ListWorks(care, engine, lanes, onAdded);
    return new ListWork(works.work(works::look), works.work(works::add));
  }

  /** Asks a desk. */
  @FunctionalInterface
  private interface Asking<Q, R> {
    R ask(ListDesk desk, Q question) throws Exception;
  }

  private <Q, R> Work<Q, R> work(Asking<Q, R> asking) {
    return lanes.export().work((question, stop) -> answer(question, stop, asking));
  }

  /** Over a connection of its own, so that looking outlives the data on show. */
  private <Q, R> R answer(Q question, Stop stop, Asking<Q, R> asking) throws Exception {
    Thread worker = Thread.currentThread();
    try (AudienceEngine own = engine.sibling()) {
      ListDesk desk =
          care.listing(own)
              .orElseThrow(() -> new ProblemException(Problem.of(AppProblem.RIGHTS_CHANGED)));
      try (var _ =
          stop.whenAsked(() -> {
            worker.interrupt();
            desk.stop();
          })) {
        return asking.ask(desk, question);
      }
    }
  }

  private ListLook look(ListDesk desk, ListQuestion question)
      throws ProblemException, InterruptedException {
    News news =
        new News(
            lanes,
            step -> question.told().accept(new ListStep(step.key(), step.done(), step.total())));
    ListOffer offer = desk.look(question.request(), news);
    int most = desk.mostDays();
    int usual = Math.min(ListDesk.USUAL_DAYS, most);
    Set<Integer> days = new LinkedHashSet<>();
    Stream.concat(Stream.of(usual), DAYS.stream().filter(day -> day <= most)).forEach(days::add);
    return new ListLook(offer, desk.freeName(question.request().file()), List.copyOf(days));
  }

  private Runnable add(ListDesk desk, ListOrder order)
      throws ProblemException, InterruptedException {
    KeptList kept = desk.add(order.offer(), order.name(), order.days());
    OpenStudio studio = care.reopen(Progress.silent());
    return () -> onAdded.accept(studio, new Added(kept, order));
  }
}
