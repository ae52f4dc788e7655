package studio.marquee.model.policy;

import studio.marquee.model.problem.ProblemCode;
import studio.marquee.model.problem.ProblemKind;

/**
 * Why somebody may not do something. The details are: the file, the entry, whom to ask, the role,
 * the mart, and the attribute where it is about one.
 */
public enum PolicyProblem implements ProblemCode {
  UNKNOWN_ROLE("policy.unknown-role"),
  NO_ENTRY("policy.no-entry"),
  NOT_COUNTED("policy.not-counted"),
  NOT_LISTED("policy.not-listed"),
  NOT_SAMPLED("policy.not-sampled"),
  NOT_EXPORTED("policy.not-exported"),
  HIDDEN("policy.hidden"),
  COUNT_ONLY("policy.count-only"),
  STAYS("policy.stays"),
  UNKNOWN_ATTRIBUTE("policy.unknown-attribute");

  private final String key;

  PolicyProblem(String key) {
    this.key = key;
  }

  @Override
  public ProblemKind kind() {
    return ProblemKind.DENIED;
  }

  @Override
  public String key() {
    return key;
  }
}
