package studio.marquee.connect.workspace;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import studio.marquee.model.check.PolicyCheck;
import studio.marquee.model.format.DescribedPerson;
import studio.marquee.model.format.PolicyReader;
import studio.marquee.model.format.WorkspaceFilesReader;
import studio.marquee.model.mart.Marts;
import studio.marquee.model.policy.Policy;
import studio.marquee.model.problem.Problem;
import studio.marquee.model.problem.ProblemException;

/** Reads the folder {@code policies}: who works here, and what their roles may do. */
final class PolicyFiles {
  private final Path folder;
  private final WorkspaceFilesReader ownFiles = new WorkspaceFilesReader();

  /**
   * Says where.
   *
   * @param folder the one of the workspace
   */
  PolicyFiles(Path folder) {
    this.folder = folder;
  }

  List<Person> people() throws ProblemException {
    Path file = file(Governance.PEOPLE_FILE);
    String text = TextFiles.read(file, WorkspaceProblem.NO_PEOPLE);
    List<Person> people = new ArrayList<>();
    for (DescribedPerson person : ownFiles.people(file.toString(), text)) {
      people.add(new Person(person.id(), person.name(), person.team(), person.role()));
    }
    if (people.isEmpty()) {
      throw new ProblemException(Problem.of(WorkspaceProblem.NO_PEOPLE, file));
    }
    return people;
  }

  Governance governance(Marts marts, List<Person> people) throws ProblemException {
    return new Governance(folder, policy(marts), defaultPerson(people), Optional.empty());
  }

  private String defaultPerson(List<Person> people) throws ProblemException {
    Path file = file(Governance.PEOPLE_FILE);
    String id =
        ownFiles.defaultPerson(file.toString(), TextFiles.read(file, WorkspaceProblem.NO_PEOPLE));
    boolean isKnown = id.isEmpty() || people.stream().anyMatch(person -> person.id().equals(id));
    if (!isKnown) {
      throw new ProblemException(
          Problem.of(WorkspaceProblem.UNKNOWN_DEFAULT, file, id, Governance.ids(people)));
    }
    return id;
  }

  /** Empty when there is none: the workspace can be looked at, and nothing can be done in it. */
  private Optional<Policy> policy(Marts marts) throws ProblemException {
    Path file = file(Governance.POLICY_FILE);
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    String text = TextFiles.read(file, WorkspaceProblem.NOT_READABLE);
    Policy policy = new PolicyReader().read("policies/" + Governance.POLICY_FILE, text);
    List<Problem> problems = new PolicyCheck(marts).problems(policy);
    if (!problems.isEmpty()) {
      throw new ProblemException(problems.getFirst());
    }
    return Optional.of(policy);
  }

  private Path file(String name) {
    return folder.resolve("policies").resolve(name);
  }
}
