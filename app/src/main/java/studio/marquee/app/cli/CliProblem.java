package studio.marquee.app.cli;

import studio.marquee.model.problem.ProblemCode;
import studio.marquee.model.problem.ProblemKind;

/** What somebody typed that cannot be meant. */
public enum CliProblem implements ProblemCode {
  UNKNOWN_OPTION("cli.unknown-option"),
  UNKNOWN_COMMAND("cli.unknown-command"),
  MISSING("cli.missing"),
  WRONG_VALUE("cli.wrong-value"),
  TOO_MUCH("cli.too-much"),
  NO_DISPLAY("cli.no-display"),
  NOTHING_TO_OPEN("cli.nothing-to-open"),
  UNKNOWN_SOURCE("cli.unknown-source"),
  NEEDS_NO_PASSWORD("cli.needs-no-password"),
  NO_PASSWORD("cli.no-password"),
  NO_TERMINAL("cli.no-terminal"),
  PIPE_TOO_LONG("cli.pipe-too-long"),
  NOBODY_NAMED("cli.nobody-named"),
  FILE_UNREADABLE("cli.file-unreadable"),
  NOT_WRITTEN("cli.not-written"),
  NOT_FOR_A_SEGMENT("cli.not-for-a-segment"),
  NO_ATTRIBUTE("cli.no-attribute"),
  NOTHING_BEFORE("cli.nothing-before"),
  PURPOSE_ALONE("cli.purpose-alone"),
  STOPPED("cli.stopped");

  private final String key;

  CliProblem(String key) {
    this.key = key;
  }

  @Override
  public ProblemKind kind() {
    return ProblemKind.USE;
  }

  @Override
  public String key() {
    return key;
  }
}
