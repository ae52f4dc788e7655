package studio.marquee.app.boot;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import studio.marquee.app.cli.CliProblem;
import studio.marquee.app.cli.WindowCommand.Wish;
import studio.marquee.app.feature.frame.OpenStudio;
import studio.marquee.app.feature.frame.StudioOpener;
import studio.marquee.connect.extract.PopulationData;
import studio.marquee.connect.progress.Progress;
import studio.marquee.connect.source.Sources;
import studio.marquee.connect.workspace.Person;
import studio.marquee.connect.workspace.Workspace;
import studio.marquee.connect.workspace.WorkspaceProblem;
import studio.marquee.connect.workspace.WorkspaceReader;
import studio.marquee.model.problem.Problem;
import studio.marquee.model.problem.ProblemException;

/** Opens the workspace that was wished for, else the one that was open last, and remembers it. */
final class WorkspaceOpening implements StudioOpener {
  private final Wish wish;
  private final LastWorkspace last;
  private final PopulationData people;

  WorkspaceOpening(Wish wish, Clock clock, Sources sources) {
    this.wish = wish;
    this.last = new LastWorkspace(wish.data());
    this.people = new PopulationData(wish.data(), clock, sources);
  }

  @Override
  public OpenStudio open(Progress progress) throws ProblemException, InterruptedException {
    Path folder = folder();
    Workspace workspace = new WorkspaceReader().read(folder);
    Person person = person(workspace.people(), wish.person());
    OpenStudio studio = new OpenStudio(workspace, person, people.open(workspace, progress));
    last.remember(folder);
    return studio;
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

  private static Person person(List<Person> people, @Nullable String id) throws ProblemException {
    if (id == null) {
      return people.getFirst();
    }
    return people.stream()
        .filter(person -> person.id().equals(id))
        .findFirst()
        .orElseThrow(() ->
            new ProblemException(
                Problem.of(
                    WorkspaceProblem.UNKNOWN_PERSON,
                    id,
                    people.stream().map(Person::id).collect(Collectors.joining(", ")))));
  }
}
