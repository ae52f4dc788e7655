package studio.marquee.app.boot;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import studio.marquee.app.cli.CliProblem;
import studio.marquee.app.cli.WindowCommand.Wish;
import studio.marquee.app.feature.frame.OpenStudio;
import studio.marquee.app.feature.frame.StudioOpener;
import studio.marquee.app.job.Aside;
import studio.marquee.app.problem.AppProblem;
import studio.marquee.connect.arrival.ArrivalCheck.Usual;
import studio.marquee.connect.cache.AudienceEngine;
import studio.marquee.connect.extract.PopulationData;
import studio.marquee.connect.keys.KeyProblem;
import studio.marquee.connect.keys.KeyRings;
import studio.marquee.connect.list.OwnLists;
import studio.marquee.connect.progress.Progress;
import studio.marquee.connect.seal.SealProblem;
import studio.marquee.connect.source.Sources;
import studio.marquee.connect.workspace.Person;
import studio.marquee.connect.workspace.Workspace;
import studio.marquee.connect.workspace.WorkspaceReader;
import studio.marquee.model.catalogue.Catalogue;
import studio.marquee.model.mart.Marts;
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
  private final OwnLists lists;
  private final Aside aside = new Aside();

  /** A way to the data of a workspace. */
  @FunctionalInterface
  private interface Way {
    AudienceEngine go(Workspace seen, Progress progress)
        throws ProblemException, InterruptedException;
  }

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
    this.lists = new OwnLists(wish.data(), keys, clock);
  }

  /** Without data where none can be had, so that one sees why and can become somebody else. */
  @Override
  public OpenStudio open(Progress progress) throws ProblemException, InterruptedException {
    Path folder = folder();
    Workspace workspace = new WorkspaceReader().read(folder);
    Person person = workspace.person(wanted(workspace));
    OpenStudio studio = open(workspace, person, progress);
    last.remember(folder);
    if (chosen.isPresent()) {
      lastPerson.remember(workspace, person);
    }
    return studio;
  }

  private OpenStudio open(Workspace workspace, Person person, Progress progress)
      throws InterruptedException {
    try {
      return go(workspace, person, people::open, progress);
    } catch (ProblemException failure) {
      if (Thread.interrupted()) {
        throw new InterruptedException("stopped");
      }
      return missing(workspace, person, failure);
    }
  }

  private OpenStudio missing(Workspace workspace, Person person, ProblemException failure) {
    return OpenStudio.without(empty(workspace), person, why(failure.problem()))
        .caredFor(new MissingCare(openingAs(person)));
  }

  /**
   * Opens what there is now, else fetches it; what contracts and policies say is read anew. Where
   * data may be kept no longer and no others are to be had, there are none.
   */
  OpenStudio opened(Progress progress) throws ProblemException, InterruptedException {
    try {
      return again(people::open, progress);
    } catch (ProblemException failure) {
      if (failure.problem().code() != SealProblem.ENDED) {
        throw failure;
      }
      Workspace workspace = new WorkspaceReader().read(folder());
      return missing(workspace, workspace.person(wanted(workspace)), failure);
    }
  }

  /**
   * Fetches anew, without keeping anybody waiting who works with what there is; what contracts and
   * policies say is read anew as well.
   */
  OpenStudio fetched(Progress progress) throws ProblemException, InterruptedException {
    return again(this::fetchedAside, progress);
  }

  private AudienceEngine fetchedAside(Workspace seen, Progress progress)
      throws ProblemException, InterruptedException {
    aside.run("fetch", () -> people.fetch(seen, Usual.EXPECTED, progress));
    return people.open(seen, progress);
  }

  private OpenStudio again(Way way, Progress progress)
      throws ProblemException, InterruptedException {
    Workspace workspace = new WorkspaceReader().read(folder());
    try {
      return go(workspace, workspace.person(wanted(workspace)), way, progress);
    } catch (ProblemException failure) {
      throw new ProblemException(why(failure.problem()), failure);
    }
  }

  private OpenStudio go(Workspace workspace, Person person, Way way, Progress progress)
      throws ProblemException, InterruptedException {
    Workspace seen = lists.seenBy(workspace, person);
    OpenStudio studio = OpenStudio.of(seen, person, way.go(seen, progress));
    WorkspaceCare.Laptop laptop = new WorkspaceCare.Laptop(wish.data(), keys, clock);
    return studio.caredFor(
        new WorkspaceCare(openingAs(person), people, laptop, seen, people.counted(seen)));
  }

  /** A window says where to type the passphrase, and not how to pass it on the command line. */
  private static Problem why(Problem problem) {
    return problem.code() == KeyProblem.NO_PASSPHRASE
        ? Problem.of(AppProblem.NO_PASSPHRASE)
        : problem;
  }

  /** The workspace without anything that only those may see who may have its data. */
  private static Workspace empty(Workspace workspace) {
    return new Workspace(
        workspace.folder(),
        workspace.title(),
        workspace.timeZone(),
        workspace.language(),
        workspace.currency(),
        workspace.population(),
        List.of(),
        Catalogue.of(new Marts(List.of())),
        workspace.people(),
        List.of(),
        List.of(),
        workspace.governance());
  }

  @Override
  public StudioOpener openingFor(Person person) {
    return openingAs(person);
  }

  private WorkspaceOpening openingAs(Person person) {
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
