package studio.marquee.connect.count;

import studio.marquee.model.problem.ProblemCode;
import studio.marquee.model.problem.ProblemKind;

/** What can be wrong with a count. */
public enum CountProblem implements ProblemCode {
  ENGINES_DIFFER("count.engines-differ", ProblemKind.BUG),
  DIFFERENCE_UNWRITTEN("count.difference-unwritten", ProblemKind.SOURCE);

  private final String key;
  private final ProblemKind kind;

  CountProblem(String key, ProblemKind kind) {
    this.key = key;
    this.kind = kind;
  }

  @Override
  public ProblemKind kind() {
    return kind;
  }

  @Override
  public String key() {
    return key;
  }
}
