package studio.marquee.app.boot;

import java.util.List;
import java.util.function.Consumer;
import studio.marquee.app.feature.frame.DataCare;
import studio.marquee.app.feature.frame.OpenStudio;
import studio.marquee.app.feature.list.RemovalWork;
import studio.marquee.app.job.Lanes;
import studio.marquee.app.problem.AppProblem;
import studio.marquee.connect.cache.AudienceEngine;
import studio.marquee.connect.progress.Progress;
import studio.marquee.model.catalogue.Catalogue;
import studio.marquee.model.directory.ListUses;
import studio.marquee.model.problem.Problem;
import studio.marquee.model.problem.ProblemException;

/** What is done to take lists away, over one generation of data. */
record RemovalWorks(DataCare care, AudienceEngine engine, Catalogue catalogue) {
  /**
   * Makes it of lanes.
   *
   * @param onRemoved gets the studio without the list
   */
  RemovalWork work(Lanes lanes, Consumer<OpenStudio> onRemoved) {
    return new RemovalWork(
        lanes.file().work((list, _) -> users(list)),
        lanes.export().work((list, _) -> remove(list, onRemoved)));
  }

  private List<String> users(String list) {
    return ListUses.of(catalogue, list).stream()
        .map(audience -> audience.segment().title())
        .toList();
  }

  private Runnable remove(String list, Consumer<OpenStudio> onRemoved)
      throws ProblemException, InterruptedException {
    care.listing(engine)
        .orElseThrow(() -> new ProblemException(Problem.of(AppProblem.RIGHTS_CHANGED)))
        .remove(list);
    OpenStudio studio = care.reopen(Progress.silent());
    return () -> onRemoved.accept(studio);
  }
}
