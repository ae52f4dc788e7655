package studio.marquee.model.check;

import studio.marquee.model.problem.Problem;

/**
 * One thing that a check found.
 *
 * @param place in the segment's file, as a JSON pointer; the first detail of the problem as well
 */
public record Finding(Severity severity, String place, Problem problem) {

  /** Whether the segment can be counted all the same. */
  public enum Severity {
    ERROR,
    WARNING
  }

  static Finding error(CheckProblem code, String place, Object... details) {
    return new Finding(Severity.ERROR, place, problem(code, place, details));
  }

  static Finding warning(CheckProblem code, String place, Object... details) {
    return new Finding(Severity.WARNING, place, problem(code, place, details));
  }

  private static Problem problem(CheckProblem code, String place, Object... details) {
    Object[] all = new Object[details.length + 1];
    all[0] = place;
    System.arraycopy(details, 0, all, 1, details.length);
    return Problem.of(code, all);
  }
}
