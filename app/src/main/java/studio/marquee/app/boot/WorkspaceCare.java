package studio.marquee.app.boot;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import studio.marquee.app.feature.frame.DataCare;
import studio.marquee.app.feature.frame.OpenStudio;
import studio.marquee.app.standing.DataReport;
import studio.marquee.connect.extract.PopulationData;
import studio.marquee.connect.keys.KeyRings;
import studio.marquee.connect.progress.Progress;
import studio.marquee.connect.source.Reach;
import studio.marquee.connect.workspace.Workspace;
import studio.marquee.model.problem.ProblemException;

/**
 * Looks after the data of a workspace as one person sees it. What contracts and policies say is
 * read anew for every refresh: nobody goes on with rights that were taken from them.
 */
final class WorkspaceCare implements DataCare {
  private static final Duration PATIENCE = Duration.ofSeconds(3);

  private final WorkspaceOpening opening;
  private final PopulationData people;
  private final KeyRings keys;
  private final Workspace seen;
  private final Clock clock;

  WorkspaceCare(
      WorkspaceOpening opening, PopulationData people, KeyRings keys, Workspace seen, Clock clock) {
    this.opening = opening;
    this.people = people;
    this.keys = keys;
    this.seen = seen;
    this.clock = clock;
  }

  @Override
  public OpenStudio refresh(Progress progress) throws ProblemException, InterruptedException {
    return opening.fetched(progress);
  }

  @Override
  public OpenStudio reopen(Progress progress) throws ProblemException, InterruptedException {
    return opening.opened(progress);
  }

  @Override
  public Optional<DataReport> report() throws ProblemException {
    return Optional.of(
        new DataReport(
            people.standing(seen, clock.instant()),
            keys.of(seen.folder()).protection(),
            people.term(seen)));
  }

  @Override
  public boolean isInReach() {
    return seen.source(seen.population().table().source())
        .map(form -> Reach.isThere(form, PATIENCE))
        .orElse(true);
  }
}
