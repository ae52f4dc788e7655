package studio.marquee.connect.workspace;

import studio.marquee.model.problem.ProblemCode;
import studio.marquee.model.problem.ProblemKind;

/** Why a folder is not a workspace. The first detail is the folder or file. */
public enum WorkspaceProblem implements ProblemCode {
  NO_FOLDER("workspace.no-folder", ProblemKind.USE),
  NOT_A_VERSION("workspace.not-a-version", ProblemKind.USE),
  NO_VERSION("workspace.no-version", ProblemKind.USE),
  NOT_IN_VERSION("workspace.not-in-version", ProblemKind.USE),
  NO_GIT("workspace.no-git", ProblemKind.SOURCE),
  NO_DESCRIPTION("workspace.no-description", ProblemKind.USE),
  NOT_READABLE("workspace.not-readable", ProblemKind.SOURCE),
  NOT_TEXT("workspace.not-text", ProblemKind.INPUT),
  NO_CONTRACTS("workspace.no-contracts", ProblemKind.INPUT),
  MART_TWICE("workspace.mart-twice", ProblemKind.INPUT),
  NO_POPULATION("workspace.no-population", ProblemKind.INPUT),
  UNKNOWN_SOURCE("workspace.unknown-source", ProblemKind.INPUT),
  NO_PEOPLE("workspace.no-people", ProblemKind.INPUT),
  WHO("workspace.who", ProblemKind.USE),
  UNKNOWN_DEFAULT("workspace.unknown-default", ProblemKind.INPUT),
  NO_POLICY("workspace.no-policy", ProblemKind.DENIED),
  UNKNOWN_PERSON("workspace.unknown-person", ProblemKind.USE),
  NO_SEGMENT_FILE("workspace.no-segment-file", ProblemKind.USE),
  AUDIENCE_TWICE("workspace.audience-twice", ProblemKind.INPUT),
  TRAIT_REFUSED("workspace.trait-refused", ProblemKind.INPUT),
  LIST_TOO_LARGE("workspace.list-too-large", ProblemKind.LIMIT),
  LIST_TWICE("workspace.list-twice", ProblemKind.INPUT),
  LIST_UNREADABLE("workspace.list-unreadable", ProblemKind.INPUT),
  LIST_CONTROL_SIGN("workspace.list-control-sign", ProblemKind.INPUT),
  LIST_NO_COLUMN("workspace.list-no-column", ProblemKind.INPUT),
  LIST_COLUMN_TWICE("workspace.list-column-twice", ProblemKind.INPUT);

  private final String key;
  private final ProblemKind kind;

  WorkspaceProblem(String key, ProblemKind kind) {
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
