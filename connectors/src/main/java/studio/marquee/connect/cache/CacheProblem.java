package studio.marquee.connect.cache;

import studio.marquee.model.problem.ProblemCode;
import studio.marquee.model.problem.ProblemKind;

/** What can go wrong with the data on the laptop. The first detail is the mart or its folder. */
public enum CacheProblem implements ProblemCode {
  NOT_READABLE("cache.not-readable", ProblemKind.SOURCE),
  COUNT_FAILED("cache.count-failed", ProblemKind.BUG);

  private final String key;
  private final ProblemKind kind;

  CacheProblem(String key, ProblemKind kind) {
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
