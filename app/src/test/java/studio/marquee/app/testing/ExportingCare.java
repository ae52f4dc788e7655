package studio.marquee.app.testing;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import studio.marquee.app.feature.frame.DataCare;
import studio.marquee.app.feature.frame.OpenStudio;
import studio.marquee.app.feature.frame.StudioOpener;
import studio.marquee.app.standing.DataReport;
import studio.marquee.connect.cache.AudienceEngine;
import studio.marquee.connect.disk.Disk;
import studio.marquee.connect.export.ExportDesk;
import studio.marquee.connect.export.ExportPlace;
import studio.marquee.connect.extract.PopulationData;
import studio.marquee.connect.list.ListDesk;
import studio.marquee.connect.list.ListPlace;
import studio.marquee.connect.list.OwnLists;
import studio.marquee.connect.progress.Progress;
import studio.marquee.connect.workspace.Person;
import studio.marquee.connect.workspace.Workspace;
import studio.marquee.model.problem.ProblemException;

/**
 * A studio of the demo brand from which people can be taken to files, seen by one of its people.
 *
 * @param data the folder for all that Marquee keeps
 */
public record ExportingCare(Workspace workspace, String person, Path data, Disk disk)
    implements DataCare, StudioOpener {
  private static final Clock CLOCK = Clock.fixed(DemoStudio.NOW, ZoneOffset.UTC);

  @Override
  public OpenStudio open(Progress progress) throws ProblemException, InterruptedException {
    Person sits = workspace.person(Optional.of(person));
    Workspace seen = lists().seenBy(workspace, sits);
    AudienceEngine engine =
        new PopulationData(data, DemoStudio.keys(data), CLOCK).open(seen, progress);
    return OpenStudio.of(seen, sits, engine).caredFor(this);
  }

  @Override
  public ExportDesk exporting(AudienceEngine engine) throws ProblemException {
    Workspace seen = workspace.seenBy(workspace.person(Optional.of(person)));
    return new ExportDesk(
        seen,
        engine,
        new ExportPlace(data, DemoStudio.keys(data).of(workspace.folder()), disk, CLOCK, "0.1.0"));
  }

  @Override
  public Optional<ListDesk> listing(AudienceEngine engine) throws ProblemException {
    Workspace seen = lists().seenBy(workspace, workspace.person(Optional.of(person)));
    return Optional.of(
        new ListDesk(
            seen,
            engine,
            new ListPlace(data, DemoStudio.keys(data).of(workspace.folder()), disk, CLOCK)));
  }

  private OwnLists lists() {
    return new OwnLists(data, DemoStudio.keys(data), CLOCK);
  }

  @Override
  public OpenStudio refresh(Progress progress) {
    throw new IllegalStateException("nothing is fetched here");
  }

  @Override
  public OpenStudio reopen(Progress progress) throws ProblemException, InterruptedException {
    return open(progress);
  }

  @Override
  public Optional<DataReport> report() {
    return Optional.empty();
  }

  @Override
  public boolean isInReach() {
    return true;
  }
}
