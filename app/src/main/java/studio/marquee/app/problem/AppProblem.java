package studio.marquee.app.problem;

import studio.marquee.model.problem.ProblemCode;
import studio.marquee.model.problem.ProblemKind;

/** What can go wrong in the window itself. */
public enum AppProblem implements ProblemCode {
  UNEXPECTED("app.unexpected", ProblemKind.BUG),
  TOO_SLOW("app.too-slow", ProblemKind.LIMIT),
  FILE_NOT_READ("app.file-not-read", ProblemKind.SOURCE),
  FILE_NOT_SAVED("app.file-not-saved", ProblemKind.SOURCE),
  SETTINGS_NOT_SAVED("app.settings-not-saved", ProblemKind.SOURCE),
  NOT_A_NUMBER("app.not-a-number", ProblemKind.INPUT),
  NUMBER_TOO_SMALL("app.number-too-small", ProblemKind.INPUT),
  NUMBER_TOO_LARGE("app.number-too-large", ProblemKind.INPUT),
  NOT_WHOLE("app.not-whole", ProblemKind.INPUT),
  TOO_EXACT("app.too-exact", ProblemKind.INPUT),
  NOTHING_TYPED("app.nothing-typed", ProblemKind.INPUT),
  LAST_VALUE("app.last-value", ProblemKind.INPUT),
  NO_TITLE("app.no-title", ProblemKind.INPUT),
  NAME_TAKEN("app.name-taken", ProblemKind.INPUT),
  NO_ATTRIBUTES("app.no-attributes", ProblemKind.INPUT),
  NO_SUCH_COLUMN("app.no-such-column", ProblemKind.USE),
  RIGHTS_CHANGED("app.rights-changed", ProblemKind.DENIED),
  NOT_AT_SOURCE("app.not-at-source", ProblemKind.DENIED),
  OTHER_POPULATION("app.other-population", ProblemKind.USE),
  NO_PASSPHRASE("app.no-passphrase", ProblemKind.USE),
  PASSPHRASE_EMPTY("app.passphrase-empty", ProblemKind.INPUT),
  PASSPHRASES_DIFFER("app.passphrases-differ", ProblemKind.INPUT);

  private final String key;
  private final ProblemKind kind;

  AppProblem(String key, ProblemKind kind) {
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
