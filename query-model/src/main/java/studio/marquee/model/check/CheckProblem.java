package studio.marquee.model.check;

import studio.marquee.model.problem.ProblemCode;
import studio.marquee.model.problem.ProblemKind;

/**
 * What a segment or a trait says that the catalogue does not bear out. The first detail is the
 * place in the tree.
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
  TOO_MANY_ASKED("check.too-many-asked"),
  UNKNOWN_MART_NEAR("check.unknown-mart-near"),
  OUT_OF_SCOPE("check.out-of-scope"),
  NO_RELATION("check.no-relation"),
  WHICH_RELATION("check.which-relation"),
  UNKNOWN_RELATION("check.unknown-relation"),
  NO_TIME("check.no-time"),
  MIXED_TIMES("check.mixed-times"),
  WRONG_SUMMARY("check.wrong-summary"),
  NOT_A_NUMBER("check.not-a-number"),
  NO_ORDER("check.no-order"),
  NOT_ON_PATH("check.not-on-path"),
  LIST_AS_ONE("check.list-as-one"),
  NOT_IN_LISTS("check.not-in-lists"),
  UNKNOWN_LIST("check.unknown-list"),
  UNKNOWN_LIST_NEAR("check.unknown-list-near"),
  UNKNOWN_COLUMN("check.unknown-column"),
  UNKNOWN_AUDIENCE("check.unknown-audience"),
  UNKNOWN_AUDIENCE_NEAR("check.unknown-audience-near"),
  AUDIENCE_OF_OTHERS("check.audience-of-others"),
  AUDIENCE_CIRCLE("check.audience-circle"),
  BROKEN_AUDIENCE("check.broken-audience"),
  BROKEN_TRAIT("check.broken-trait"),
  TRAIT_NAME_TAKEN("check.trait-name-taken"),
  NO_KEY("check.no-key"),
  DEPRECATED("check.deprecated"),
  SPARSE("check.sparse"),
  UNSEEN_VALUE("check.unseen-value"),
  OTHER_UNIT("check.other-unit"),
  BEYOND_KEPT("check.beyond-kept"),
  COUNT_NEVER("check.count-never"),
  COUNT_ALWAYS("check.count-always"),
  CONTRADICTION("check.contradiction"),
  TAUTOLOGY("check.tautology");

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
