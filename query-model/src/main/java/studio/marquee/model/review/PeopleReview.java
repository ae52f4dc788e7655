package studio.marquee.model.review;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import studio.marquee.model.format.DescribedPerson;
import studio.marquee.model.format.WorkspaceFilesReader;
import studio.marquee.model.policy.Policy;
import studio.marquee.model.review.Findings.Spot;

/** Whether those who work here have roles and teams that the policy knows. */
final class PeopleReview {
  private static final String FILE = WorkspaceTexts.PEOPLE;

  private final Findings findings;

  PeopleReview(Findings findings) {
    this.findings = findings;
  }

  /** Without a policy that can be read, nothing is said of roles and teams. */
  void review(Optional<Policy> policy) {
    Optional<List<DescribedPerson>> people =
        findings.read(
            ReviewRule.WORKSPACE_INVALID,
            FILE,
            (file, text) -> new WorkspaceFilesReader().people(file, text));
    people.ifPresent(it -> {
      persons(it, policy);
      defaultPerson(it);
    });
    policy.ifPresent(this::idle);
  }

  private void persons(List<DescribedPerson> people, Optional<Policy> policy) {
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < people.size(); i++) {
      DescribedPerson person = people.get(i);
      String place = "/people/" + i;
      if (!seen.add(person.id())) {
        error(ReviewProblem.PERSON_TWICE, place + "/id", person.id());
      }
      policy
          .filter(it -> !it.roles().contains(person.role()))
          .ifPresent(it ->
              error(
                  ReviewProblem.ROLE_UNKNOWN, place + "/role", person.role(), listed(it.roles())));
      policy
          .filter(it -> !it.teams().contains(person.team()))
          .ifPresent(it ->
              error(
                  ReviewProblem.TEAM_UNKNOWN, place + "/team", person.team(), listed(it.teams())));
    }
  }

  private void defaultPerson(List<DescribedPerson> people) {
    List<String> ids = people.stream().map(DescribedPerson::id).distinct().toList();
    findings
        .read(
            ReviewRule.WORKSPACE_INVALID,
            FILE,
            (file, text) -> new WorkspaceFilesReader().defaultPerson(file, text))
        .filter(id -> !id.isEmpty() && !ids.contains(id))
        .ifPresent(
            id -> error(ReviewProblem.DEFAULT_UNKNOWN, "/default", id, String.join(", ", ids)));
  }

  /** A role that no entry is about may do nothing, which is hardly why somebody wrote it down. */
  private void idle(Policy policy) {
    policy.roles().stream()
        .filter(role -> policy.entries().stream().noneMatch(entry -> entry.role().equals(role)))
        .sorted()
        .forEach(role ->
            findings.warning(
                ReviewRule.POLICY_IDLE,
                ReviewProblem.ROLE_IDLE,
                new Spot(policy.file(), "/roles"),
                role));
  }

  private void error(ReviewProblem problem, String place, Object... more) {
    findings.error(ReviewRule.PEOPLE_DANGLING, problem, new Spot(FILE, place), more);
  }

  private static String listed(Set<String> names) {
    return String.join(", ", names.stream().sorted().toList());
  }
}
