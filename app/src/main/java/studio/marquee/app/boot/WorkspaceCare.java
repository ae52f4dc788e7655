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
import studio.marquee.connect.count.LeafStore;
import studio.marquee.connect.disk.LocalDisk;
import studio.marquee.connect.export.ExportDesk;
import studio.marquee.connect.export.ExportPlace;
import studio.marquee.connect.extract.PopulationData;
import studio.marquee.connect.keys.KeyRing;
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
  private final Laptop laptop;
  private final Workspace seen;
  private final LeafStore.Before counted;

  /** Where everything is kept, and what time it is there. */
  record Laptop(Path data, KeyRings keys, Clock clock) {}

  WorkspaceCare(
      WorkspaceOpening opening,
      PopulationData people,
      Laptop laptop,
      Workspace seen,
      LeafStore.Before counted) {
    this.opening = opening;
    this.people = people;
    this.laptop = laptop;
    this.seen = seen;
    this.counted = counted;
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
            people.standing(seen, laptop.clock().instant()),
            keysHere().protection(),
            people.term(seen)));
  }

  @Override
  public boolean isInReach() {
    return seen.source(seen.population().table().source())
        .map(form -> Reach.isThere(form, PATIENCE))
        .orElse(true);
  }

  @Override
  public boolean mendIndex(AudienceEngine engine) throws ProblemException, InterruptedException {
    return people.mendIndex(seen, engine);
  }

  @Override
  public LeafStore.Before counted() {
    return counted;
  }

  @Override
  public void keepCounted(AudienceEngine engine, LeafStore store) throws ProblemException {
    people.keepCounted(seen, engine, store);
  }

  @Override
  public ExportDesk exporting(AudienceEngine engine) throws ProblemException {
    ExportPlace place =
        new ExportPlace(
            laptop.data(), keysHere(), new LocalDisk(), laptop.clock(), ProductVersion.text());
    return new ExportDesk(asItStands(), engine, place);
  }

  @Override
  public Optional<ListDesk> listing(AudienceEngine engine) throws ProblemException {
    ListPlace place = new ListPlace(laptop.data(), keysHere(), new LocalDisk(), laptop.clock());
    return Optional.of(new ListDesk(asItStands(), engine, place));
  }

  private KeyRing keysHere() throws ProblemException {
    return laptop.keys().of(seen.folder());
  }

  /** What is on the laptop was read for other rights: what may be done with it nobody can say. */
  private Workspace asItStands() throws ProblemException {
    Person person = seen.governance().seat().orElseThrow().person();
    Workspace read = new WorkspaceReader().read(seen.folder());
    Workspace now =
        new OwnLists(laptop.data(), laptop.keys(), laptop.clock())
            .seenBy(read, read.person(Optional.of(person.id())));
    if (!ExtractsFingerprint.of(now.extracts()).equals(ExtractsFingerprint.of(seen.extracts()))) {
      throw new ProblemException(Problem.of(AppProblem.RIGHTS_CHANGED));
    }
    return now;
  }
}
