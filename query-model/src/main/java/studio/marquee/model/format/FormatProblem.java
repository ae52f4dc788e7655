package studio.marquee.model.format;

import studio.marquee.model.problem.ProblemCode;
import studio.marquee.model.problem.ProblemKind;

/**
 * Why a text file of a workspace cannot be read. The first detail is the file, the second the
 * place.
 */
public enum FormatProblem implements ProblemCode {
  TOO_LARGE("file.too-large"),
  UNREADABLE("file.unreadable"),
  NO_FORMAT("file.no-format"),
  OTHER_FORMAT("file.other-format"),
  MISSING_FIELD("file.missing-field"),
  UNKNOWN_FIELD("file.unknown-field"),
  WRONG_TYPE("file.wrong-type"),
  UNKNOWN_KIND("segment.unknown-kind"),
  UNKNOWN_TEST("segment.unknown-test"),
  NOT_A_NAME("file.not-a-name"),
  IMPOSSIBLE_VALUE("file.impossible-value"),
  NOT_A_CONTRACT("contract.not-a-contract"),
  NO_ROLE("contract.no-role"),
  NO_KEY("contract.no-key"),
  UNKNOWN_SOURCE_KIND("workspace.unknown-source-kind"),
  UNKNOWN_TIME_ZONE("workspace.unknown-time-zone");

  private final String key;

  FormatProblem(String key) {
    this.key = key;
  }

  @Override
  public ProblemKind kind() {
    return ProblemKind.INPUT;
  }

  @Override
  public String key() {
    return key;
  }
}
