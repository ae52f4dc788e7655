package studio.marquee.model.arrival;

import java.util.List;
import java.util.Optional;
import studio.marquee.model.problem.Problem;

/**
 * How one check went. It holds counts and names of contracts, never a value of a person.
 *
 * @param subject the attribute or the rule that was looked at; blank for the mart as a whole
 * @param problem what is wrong; empty when the check passed
 * @param details what fills the places of the problem's texts
 */
public record CheckResult(
    String mart,
    CheckKind kind,
    String subject,
    Outcome outcome,
    Optional<ArrivalProblem> problem,
    List<String> details) {
  public CheckResult {
    details = List.copyOf(details);
  }

  /** What follows from it. */
  public enum Outcome {
    PASSED,
    /** The data are used, and what was found is shown. */
    WARNED,
    /** The data are not used; those from before stay. */
    FAILED
  }

  static CheckResult passed(String mart, CheckKind kind, String subject) {
    return new CheckResult(mart, kind, subject, Outcome.PASSED, Optional.empty(), List.of());
  }

  /** What is wrong, for people. */
  public Optional<Problem> said() {
    return problem.map(code -> new Problem(code, details));
  }
}
