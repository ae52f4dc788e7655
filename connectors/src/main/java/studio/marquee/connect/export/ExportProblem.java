package studio.marquee.connect.export;

import studio.marquee.model.problem.ProblemCode;
import studio.marquee.model.problem.ProblemKind;

/** Why people do not leave, or not like this. */
public enum ExportProblem implements ProblemCode {
  /** The detail is the floor. */
  TOO_FEW("export.too-few", ProblemKind.DENIED),
  /** The details are how many there are and how many may leave at once. */
  TOO_MANY("export.too-many", ProblemKind.DENIED),
  NOBODY("export.nobody", ProblemKind.INPUT),
  NO_COLUMNS("export.no-columns", ProblemKind.USE),
  /** The detail is the column. */
  COLUMN_TWICE("export.column-twice", ProblemKind.USE),
  /** The details are the column and the population. */
  NOT_OF_A_PERSON("export.not-of-a-person", ProblemKind.USE),
  /** The detail is the column. */
  NEEDS_CHANNEL("export.needs-channel", ProblemKind.DENIED),
  /** The detail is what there is to choose from. */
  NEEDS_PURPOSE("export.needs-purpose", ProblemKind.USE),
  /** The details are the channel and those there are. */
  UNKNOWN_CHANNEL("export.unknown-channel", ProblemKind.USE),
  /** The details are the purpose and those there are. */
  UNKNOWN_PURPOSE("export.unknown-purpose", ProblemKind.USE),
  NO_CONSENTS("export.no-consents", ProblemKind.DENIED),
  /** The details are the suppression, whom to ask and the role. */
  SUPPRESSION_UNSEEN("export.suppression-unseen", ProblemKind.DENIED),
  /** The details are the suppression, its channel, and the channels there are. */
  SUPPRESSION_MISNAMED("export.suppression-misnamed", ProblemKind.DENIED),
  /** The detail is the mart. */
  NO_CONTACTS("export.no-contacts", ProblemKind.DENIED),
  CHANGED("export.changed", ProblemKind.INPUT),
  /** The detail is the file. */
  FILE_EXISTS("export.file-exists", ProblemKind.USE),
  /** The detail is the folder. */
  NO_FOLDER("export.no-folder", ProblemKind.USE),
  /** The detail is the file. */
  NOT_ALLOWED("export.not-allowed", ProblemKind.SOURCE),
  /** The detail is the folder. */
  DISK_FULL("export.disk-full", ProblemKind.LIMIT),
  /** The detail is the file. */
  CANNOT_WRITE("export.cannot-write", ProblemKind.SOURCE);

  private final String key;
  private final ProblemKind kind;

  ExportProblem(String key, ProblemKind kind) {
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
