package studio.marquee.model.check;

import studio.marquee.model.problem.ProblemCode;
import studio.marquee.model.problem.ProblemKind;

/**
 * What a policy says that the contracts do not bear out. The first detail is the file, the second
 * the place in it.
 */
public enum PolicyFault implements ProblemCode {
  UNKNOWN_MART("policy.unknown-mart"),
  UNKNOWN_COLUMN("policy.unknown-column"),
  OTHER_MART("policy.other-mart"),
  MASK_MISFIT("policy.mask-misfit"),
  RULE_REFUSED("policy.rule-refused");

  private final String key;

  PolicyFault(String key) {
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
