package studio.marquee.connect.keys;

import studio.marquee.model.problem.ProblemCode;
import studio.marquee.model.problem.ProblemKind;

/** Why keys could not be read or kept. The first detail is where they are. */
public enum KeyProblem implements ProblemCode {
  NO_PASSPHRASE("keys.no-passphrase", ProblemKind.USE),
  PASSPHRASE_TOO_SHORT("keys.passphrase-too-short", ProblemKind.USE),
  WRONG_PASSPHRASE("keys.wrong-passphrase", ProblemKind.USE),
  NOT_READABLE("keys.not-readable", ProblemKind.SOURCE),
  CANNOT_WRITE("keys.cannot-write", ProblemKind.SOURCE),
  STORE_REFUSED("keys.store-refused", ProblemKind.SOURCE);

  private final String key;
  private final ProblemKind kind;

  KeyProblem(String key, ProblemKind kind) {
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
