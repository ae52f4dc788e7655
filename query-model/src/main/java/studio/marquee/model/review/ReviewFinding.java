package studio.marquee.model.review;

import java.util.Comparator;
import java.util.List;
import studio.marquee.model.format.TextPosition;
import studio.marquee.model.problem.Problem;

/**
 * One thing that the data team is told.
 *
 * @param file relative to the workspace, with slashes
 * @param place in the file, as a JSON pointer; blank for the file as a whole
 * @param touched who relies on what is told; nobody unless a change is told
 */
public record ReviewFinding(
    ReviewRule rule,
    Severity severity,
    String file,
    String place,
    TextPosition position,
    Problem problem,
    List<TouchedPlace> touched) {
  public ReviewFinding {
    touched = List.copyOf(touched);
  }

  /** By file and line; of one line, by rule and place. */
  static final Comparator<ReviewFinding> BY_PLACE =
      Comparator.comparing(ReviewFinding::file)
          .thenComparingInt(finding -> finding.position().line())
          .thenComparingInt(finding -> finding.position().column())
          .thenComparing(ReviewFinding::rule)
          .thenComparing(ReviewFinding::place)
          .thenComparing(finding -> finding.problem().toString());

  /** Whether the workspace is good enough all the same. */
  public enum Severity {
    ERROR,
    WARNING
  }
}
