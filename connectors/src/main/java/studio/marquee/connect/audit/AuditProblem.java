package studio.marquee.connect.audit;

import studio.marquee.model.problem.ProblemCode;
import studio.marquee.model.problem.ProblemKind;

/** Why the audit log cannot be used. The first detail is its file. */
public enum AuditProblem implements ProblemCode {
  /** The second detail is the line. */
  CHANGED("audit.changed"),
  /** The second detail is how many lines there were. */
  SHORTENED("audit.shortened"),
  BUSY("audit.busy"),
  NOT_READABLE("audit.not-readable"),
  NOT_WRITABLE("audit.not-writable");

  private final String key;

  AuditProblem(String key) {
    this.key = key;
  }

  @Override
  public ProblemKind kind() {
    return ProblemKind.SOURCE;
  }

  @Override
  public String key() {
    return key;
  }
}
