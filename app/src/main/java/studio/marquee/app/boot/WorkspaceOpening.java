package studio.marquee.app.boot;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import studio.marquee.app.cli.CliProblem;
import studio.marquee.app.cli.WindowCommand.Wish;
import studio.marquee.app.feature.frame.OpenStudio;
import studio.marquee.app.feature.frame.StudioOpener;
import studio.marquee.connect.extract.PopulationData;
import studio.marquee.connect.keys.KeyRings;
import studio.marquee.connect.progress.Progress;
import studio.marquee.connect.source.Sources;
import studio.marquee.connect.workspace.Person;
import studio.marquee.connect.workspace.Workspace;
import studio.marquee.connect.workspace.WorkspaceReader;
import studio.marquee.model.problem.Problem;
import studio.marquee.model.problem.ProblemException;

/** Opens the workspace that was wished for, else the one that was open last, and remembers it. */
final class WorkspaceOpening implements StudioOpener {
  private final Wish wish;
  private final Clock clock;
  private final Optional<Person> chosen;
  private final LastWorkspace last;
  private final LastPerson lastPerson;
  private final KeyRings keys;
  private final Sources sources;
  private final PopulationData people;

  WorkspaceOpening(Wish wish, KeyRings keys, Clock clock, Sources sources) {
    this(wish, keys, clock, sources, Optional.empty());
  }

  private WorkspaceOpening(
      Wish wish, KeyRings keys, Clock clock, Sources sources, Optional<Person> chosen) {
    this.wish = wish;
    this.clock = clock;
    this.chosen = chosen;
    this.last = new LastWorkspace(wish.data());
    this.lastPerson = new LastPerson(wish.data());
    this.keys = keys;
    this.sources = sources;
    this.people = new PopulationData(wish.data(), keys, clock, sources);
  }

  @Override
  public OpenStudio open(Progress progress) throws ProblemException, InterruptedException {
    Path folder = folder();
    Workspace workspace = new WorkspaceReader().read(folder);
    Person person = workspace.person(wanted(workspace));
    Workspace seen = workspace.seenBy(person);
    OpenStudio studio = OpenStudio.of(seen, person, people.open(seen, progress));
    last.remember(folder);
    if (chosen.isPresent()) {
      lastPerson.remember(workspace, person);
    }
    return studio;
  }

  @Override
  public StudioOpener openingFor(Person person) {
    return new WorkspaceOpening(wish, keys, clock, sources, Optional.of(person));
  }

  /** Chosen in the window, else wished for, else chosen last time. */
  private Optional<String> wanted(Workspace workspace) {
    return chosen
        .map(Person::id)
        .or(() -> Optional.ofNullable(wish.person()))
        .or(() -> lastPerson.of(workspace));
  }

  private Path folder() throws ProblemException {
    Path workspace = wish.workspace();
    Path demo = wish.demo();
    if (workspace != null) {
      return workspace;
    }
    return demo != null
        ? demo.resolve("workspace")
        : last.folder()
            .orElseThrow(() -> new ProblemException(Problem.of(CliProblem.NOTHING_TO_OPEN)));
  }
}
