package studio.marquee.connect.demo;

import studio.marquee.model.problem.ProblemCode;
import studio.marquee.model.problem.ProblemKind;

/** What can keep the demo brand from being written. */
public enum DemoProblem implements ProblemCode {
  /** {0} folder. */
  FOLDER_NOT_EMPTY(ProblemKind.USE, "demo.folder-not-empty"),
  /** {0} folder, {1} the first file that the generator did not write. */
  FOLDER_HAS_OWN_FILES(ProblemKind.USE, "demo.folder-has-own-files"),
  /** {0} path. */
  NOT_A_FOLDER(ProblemKind.USE, "demo.not-a-folder"),
  /** {0} file. */
  FILE_EXISTS(ProblemKind.USE, "demo.file-exists"),
  /** {0} what was asked for, {1} the most there may be. */
  PEOPLE_OUT_OF_RANGE(ProblemKind.USE, "demo.people-out-of-range"),
  /** {0} what was asked for, {1} the earliest year, {2} the latest year. */
  TODAY_OUT_OF_RANGE(ProblemKind.USE, "demo.today-out-of-range"),
  /** {0} folder. */
  STOPPED(ProblemKind.USE, "demo.stopped"),
  /** {0} folder, {1} what the operating system said. */
  NOT_WRITABLE(ProblemKind.SOURCE, "demo.not-writable"),
  /** {0} folder, {1} megabytes needed, {2} megabytes free. */
  DISK_FULL(ProblemKind.LIMIT, "demo.disk-full"),
  /** {0} file, {1} what DuckDB said. */
  WAREHOUSE_FAILED(ProblemKind.SOURCE, "demo.warehouse-failed");

  private final ProblemKind kind;
  private final String key;

  DemoProblem(ProblemKind kind, String key) {
    this.kind = kind;
    this.key = key;
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
