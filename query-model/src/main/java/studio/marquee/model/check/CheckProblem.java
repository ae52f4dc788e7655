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
  WRONG_TEST("check.wrong-test"),
  WRONG_UNIT("check.wrong-unit"),
  OTHER_TYPE("check.other-type"),
  PART_OF_DAY("check.part-of-day"),
  NEVER_TRUE("check.never-true"),
  ALWAYS_TRUE("check.always-true"),
  NOTHING_LEFT("check.nothing-left"),
  TOO_MANY_ASKED("check.too-many-asked");

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
