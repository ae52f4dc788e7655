package studio.marquee.app.boot;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import studio.marquee.app.cli.ProductVersion;
import studio.marquee.app.feature.frame.DataCare;
import studio.marquee.app.feature.frame.OpenStudio;
import studio.marquee.app.problem.AppProblem;
import studio.marquee.app.standing.DataReport;
import studio.marquee.connect.cache.AudienceEngine;
import studio.marquee.connect.disk.LocalDisk;
import studio.marquee.connect.export.ExportDesk;
import studio.marquee.connect.export.ExportPlace;
import studio.marquee.connect.extract.PopulationData;
import studio.marquee.connect.keys.KeyRings;
import studio.marquee.connect.list.ListDesk;
import studio.marquee.connect.list.ListPlace;
import studio.marquee.connect.list.OwnLists;
import studio.marquee.connect.progress.Progress;
import studio.marquee.connect.source.Reach;
import studio.marquee.connect.workspace.Person;
import studio.marquee.connect.workspace.Workspace;
import studio.marquee.connect.workspace.WorkspaceReader;
import studio.marquee.model.format.ExtractsFingerprint;
import studio.marquee.model.problem.Problem;
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
  private final Path data;

  WorkspaceCare(
      WorkspaceOpening opening,
      PopulationData people,
      KeyRings keys,
      Workspace seen,
      Clock clock,
      Path data) {
    this.opening = opening;
    this.people = people;
    this.keys = keys;
    this.seen = seen;
    this.clock = clock;
    this.data = data;
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
  public Optional<AudienceEngine> before(String generation) throws ProblemException {
    Optional<AudienceEngine> before = Optional.empty();
    boolean isLater = true;
    for (AudienceEngine kept : people.kept(seen)) {
      if (!isLater && before.isEmpty()) {
        before = Optional.of(kept);
      } else {
        isLater &= !kept.freshness().generation().equals(generation);
        kept.close();
      }
    }
    return before;
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

  @Override
  public ExportDesk exporting(AudienceEngine engine) throws ProblemException {
    ExportPlace laptop =
        new ExportPlace(
            data, keys.of(seen.folder()), new LocalDisk(), clock, ProductVersion.text());
    return new ExportDesk(asItStands(), engine, laptop);
  }

  @Override
  public Optional<ListDesk> listing(AudienceEngine engine) throws ProblemException {
    ListPlace laptop = new ListPlace(data, keys.of(seen.folder()), new LocalDisk(), clock);
    return Optional.of(new ListDesk(asItStands(), engine, laptop));
  }

  /** What is on the laptop was read for other rights: what may be done with it nobody can say. */
  private Workspace asItStands() throws ProblemException {
    Person person = seen.governance().seat().orElseThrow().person();
    Workspace read = new WorkspaceReader().read(seen.folder());
    Workspace now =
        new OwnLists(data, keys, clock).seenBy(read, read.person(Optional.of(person.id())));
    if (!ExtractsFingerprint.of(now.extracts()).equals(ExtractsFingerprint.of(seen.extracts()))) {
      throw new ProblemException(Problem.of(AppProblem.RIGHTS_CHANGED));
    }
    return now;
  }
}
