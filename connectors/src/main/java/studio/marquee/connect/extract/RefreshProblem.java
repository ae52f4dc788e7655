package studio.marquee.connect.extract;

import studio.marquee.model.problem.ProblemCode;
import studio.marquee.model.problem.ProblemKind;

/** Why a refresh ended without a new generation. The first detail is the mart. */
public enum RefreshProblem implements ProblemCode {
  DISK_FULL("refresh.disk-full", ProblemKind.LIMIT),
  CANNOT_WRITE("refresh.cannot-write", ProblemKind.SOURCE),
  ALREADY_RUNNING("refresh.already-running", ProblemKind.USE),
  TOO_MANY_PEOPLE("refresh.too-many-people", ProblemKind.LIMIT),
  KEY_MISSING("refresh.key-missing", ProblemKind.SOURCE),
  KEY_TWICE("refresh.key-twice", ProblemKind.SOURCE),
  VALUE_TOO_LONG("refresh.value-too-long", ProblemKind.SOURCE),
  WRONG_TYPE("refresh.wrong-type", ProblemKind.SOURCE),
  NUMBER_TOO_LONG("refresh.number-too-long", ProblemKind.SOURCE),
  CHECKS_FAILED("refresh.checks-failed", ProblemKind.SOURCE),
  /** The detail is the folder of the cache. */
  ERASURE_WAITS("refresh.erasure-waits", ProblemKind.USE),
  NOTHING_BEFORE("refresh.nothing-before", ProblemKind.USE);

  private final String key;
  private final ProblemKind kind;

  RefreshProblem(String key, ProblemKind kind) {
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
