package studio.marquee.connect.workspace;

import java.nio.file.Path;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import studio.marquee.model.catalogue.Catalogue;
import studio.marquee.model.mart.Marts;
import studio.marquee.model.policy.Decisions;
import studio.marquee.model.policy.Extracts;
import studio.marquee.model.policy.Policy;
import studio.marquee.model.policy.Standing;
import studio.marquee.model.problem.Problem;
import studio.marquee.model.problem.ProblemException;

/**
 * Who may do what in a workspace.
 *
 * @param folder where its files lie
 * @param policy empty when there is none, and then nobody may do anything
 * @param defaultPerson the id of whoever works here when nobody is named; blank for nobody
 * @param seat empty as long as nobody sits down
 */
public record Governance(
    Path folder, Optional<Policy> policy, String defaultPerson, Optional<Seat> seat) {
  public static final String PEOPLE_FILE = "people.yaml";
  static final String POLICY_FILE = "roles.yaml";

  /**
   * Somebody at work.
   *
   * @param extracts what may be read for them
   * @param declared everything that can be referred to, before anything was withheld
   */
  public record Seat(Person person, Extracts extracts, Catalogue declared) {
    Standing standing() {
      return new Standing(person.role(), person.team());
    }
  }

  /** Who works here, if nobody is named the default or the only one; guessing would be unsafe. */
  Person person(List<Person> people, Optional<String> id) throws ProblemException {
    Optional<String> wanted =
        id.or(() -> Optional.of(defaultPerson).filter(name -> !name.isEmpty()));
    if (wanted.isEmpty() && people.size() == 1) {
      return people.getFirst();
    }
    if (wanted.isEmpty()) {
      throw new ProblemException(Problem.of(WorkspaceProblem.WHO, file(PEOPLE_FILE), ids(people)));
    }
    return people.stream()
        .filter(person -> person.id().equals(wanted.get()))
        .findFirst()
        .orElseThrow(() ->
            new ProblemException(
                Problem.of(WorkspaceProblem.UNKNOWN_PERSON, wanted.get(), ids(people))));
  }

  /** How long data may be used without being fetched again; zero when nothing ends that. */
  public Period offlineLease() {
    return policy.map(Policy::offlineLease).orElse(Period.ZERO);
  }

  static String ids(List<Person> people) {
    return people.stream().map(Person::id).collect(Collectors.joining(", "));
  }

  Governance seat(Person person, Catalogue declared) throws ProblemException {
    Decisions decisions = decisions(declared.marts());
    Extracts extracts = decisions.extracts(new Standing(person.role(), person.team()));
    return new Governance(
        folder, policy, defaultPerson, Optional.of(new Seat(person, extracts, declared)));
  }

  Decisions decisions(Marts marts) throws ProblemException {
    return new Decisions(
        policy.orElseThrow(
            () -> new ProblemException(Problem.of(WorkspaceProblem.NO_POLICY, file(POLICY_FILE)))),
        marts);
  }

  private Path file(String name) {
    return folder.resolve("policies").resolve(name);
  }
}
