package studio.marquee.model.problem;

import java.util.List;

/**
 * One problem as a value. The details fill the places {@code {0}}, {@code {1}} … of its texts; they
 * are shown and logged, so they never hold a secret or a value of a person.
 */
public record Problem(ProblemCode code, List<String> details) {
  public Problem {
    details = List.copyOf(details);
  }

  public static Problem of(ProblemCode code, Object... details) {
    return new Problem(code, List.of(details).stream().map(String::valueOf).toList());
  }
}
