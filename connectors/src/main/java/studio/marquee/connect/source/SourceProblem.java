package studio.marquee.connect.source;

import studio.marquee.model.problem.ProblemCode;
import studio.marquee.model.problem.ProblemKind;

/** What a source said no to. The first detail is the name of the source. */
public enum SourceProblem implements ProblemCode {
  FORM_REFUSED("source.form-refused", ProblemKind.INPUT),
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
