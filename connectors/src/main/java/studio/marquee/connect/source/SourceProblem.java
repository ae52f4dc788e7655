package studio.marquee.connect.source;

import studio.marquee.model.problem.ProblemCode;
import studio.marquee.model.problem.ProblemKind;

/** What a source said no to. The first detail is the name of the source. */
public enum SourceProblem implements ProblemCode {
  FORM_REFUSED("source.form-refused", ProblemKind.INPUT),
  FIELD_REFUSED("source.field-refused", ProblemKind.INPUT),
  TLS_OFF_ELSEWHERE("source.tls-off-elsewhere", ProblemKind.INPUT),
  DRIVER_GONE("source.driver-gone", ProblemKind.SOURCE),
  DRIVER_CHANGED("source.driver-changed", ProblemKind.INPUT),
  NO_DRIVER("source.no-driver", ProblemKind.INPUT),
  NO_PASSWORD("source.no-password", ProblemKind.USE),
  NO_KEY_RING("source.no-key-ring", ProblemKind.SOURCE),
  UNKNOWN_HOST("source.unknown-host", ProblemKind.SOURCE),
  UNREACHABLE("source.unreachable", ProblemKind.SOURCE),
  NO_ANSWER("source.no-answer", ProblemKind.SOURCE),
  TLS_REFUSED("source.tls-refused", ProblemKind.SOURCE),
  LOGIN_REFUSED("source.login-refused", ProblemKind.SOURCE),
  NO_DATABASE("source.no-database", ProblemKind.SOURCE),
  NO_RIGHT("source.no-right", ProblemKind.SOURCE),
  NOT_READING("source.not-reading", ProblemKind.SOURCE),
  TABLE_GONE("source.table-gone", ProblemKind.SOURCE),
  TOO_MANY_SESSIONS("source.too-many-sessions", ProblemKind.SOURCE),
  TOO_SLOW("source.too-slow", ProblemKind.SOURCE),
  RIGHTS_NOT_ACCEPTED("source.rights-not-accepted", ProblemKind.DENIED),
  RIGHT_BEYOND_READING("source.right-beyond-reading", ProblemKind.DENIED),
  UNPROTECTED("source.unprotected", ProblemKind.SOURCE),
  OTHER_TYPE("source.other-type", ProblemKind.SOURCE),
  LOST("source.lost", ProblemKind.SOURCE),
  FILE_GONE("source.file-gone", ProblemKind.SOURCE),
  FILE_LOCKED("source.file-locked", ProblemKind.SOURCE),
  NOT_A_DATABASE("source.not-a-database", ProblemKind.SOURCE),
  NO_TABLE("source.no-table", ProblemKind.SOURCE),
  NO_COLUMN("source.no-column", ProblemKind.SOURCE),
  FAILED("source.failed", ProblemKind.SOURCE);

  private final String key;
  private final ProblemKind kind;

  SourceProblem(String key, ProblemKind kind) {
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
