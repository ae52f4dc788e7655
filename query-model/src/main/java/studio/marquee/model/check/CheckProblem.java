package studio.marquee.model.check;

import studio.marquee.model.problem.ProblemCode;
import studio.marquee.model.problem.ProblemKind;

/**
 * What a segment says that the marts do not bear out. The first detail is the place in the tree.
 */
public enum CheckProblem implements ProblemCode {
  UNKNOWN_POPULATION("check.unknown-population"),
  NOT_PEOPLE("check.not-people"),
  UNKNOWN_MART("check.unknown-mart"),
  UNKNOWN_ATTRIBUTE("check.unknown-attribute"),
  UNKNOWN_ATTRIBUTE_NEAR("check.unknown-attribute-near"),
  OTHER_POPULATION("check.other-population"),
  WRONG_TEST("check.wrong-test");

  private final String key;

  CheckProblem(String key) {
    this.key = key;
  }

  @Override
  public ProblemKind kind() {
    return ProblemKind.INPUT;
  }

  @Override
  public String key() {
    return key;
  }
}
