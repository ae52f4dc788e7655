package studio.marquee.connect.list;

import studio.marquee.model.problem.ProblemCode;
import studio.marquee.model.problem.ProblemKind;

/**
 * Why a file becomes no list, or why a list cannot be used. The first detail is the file or list.
 */
public enum ListProblem implements ProblemCode {
  NO_FILE("list.no-file", ProblemKind.USE),
  NOT_READABLE("list.not-readable", ProblemKind.SOURCE),
  NOT_TEXT("list.not-text", ProblemKind.INPUT),
  WORKBOOK("list.workbook", ProblemKind.INPUT),
  EMPTY("list.empty", ProblemKind.INPUT),
  /** The second detail is how many bytes a line may have. */
  LINE_TOO_LONG("list.line-too-long", ProblemKind.LIMIT),
  /** The second detail is how many rows there may be. */
  TOO_MANY_ROWS("list.too-many-rows", ProblemKind.LIMIT),
  /** The second detail is the line where the trouble begins. */
  BROKEN_ROW("list.broken-row", ProblemKind.INPUT),
  /** The details are what was asked for, and the columns there are. */
  NO_COLUMN("list.no-column", ProblemKind.USE),
  /** The details are what was asked for, and what people can be named by. */
  NO_IDENTIFIER("list.no-identifier", ProblemKind.USE),
  /** The detail is the mart of people. */
  NO_KEY("list.no-key", ProblemKind.DENIED),
  /** The details are the file and what people can be named by. */
  NOTHING_FITS("list.nothing-fits", ProblemKind.INPUT),
  /** The details are the file and what its values were taken for. */
  NOBODY("list.nobody", ProblemKind.INPUT),
  NAME_WRONG("list.name-wrong", ProblemKind.USE),
  NAME_TAKEN("list.name-taken", ProblemKind.USE),
  /** The details are the name and the names there are. */
  UNKNOWN("list.unknown", ProblemKind.USE),
  NONE_YET("list.none-yet", ProblemKind.USE),
  /** The details are the days that were wanted and the most there may be. */
  KEPT_TOO_LONG("list.kept-too-long", ProblemKind.USE),
  /** The details are the name and the day. */
  ENDED("list.ended", ProblemKind.INPUT),
  DAMAGED("list.damaged", ProblemKind.INPUT),
  CANNOT_WRITE("list.cannot-write", ProblemKind.SOURCE);

  private final String key;
  private final ProblemKind kind;

  ListProblem(String key, ProblemKind kind) {
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
