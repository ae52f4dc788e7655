package studio.marquee.app.cli;

import studio.marquee.model.problem.ProblemKind;

/** What a command tells the script that called it. */
public final class ExitCode {
  public static final int DONE = 0;
  public static final int NO = 1;
  public static final int WRONG_USE = 2;
  public static final int FAILED = 3;
  public static final int DENIED = 4;

  /** Marquee itself is at fault; the code that the C headers keep for it. */
  public static final int BUG = 70;

  /** Somebody stopped it; what shells say for Ctrl-C. */
  public static final int STOPPED = 130;

  private ExitCode() {}

  public static int of(ProblemKind kind) {
    return switch (kind) {
      case USE -> WRONG_USE;
      case INPUT -> NO;
      case SOURCE, LIMIT -> FAILED;
      case DENIED -> DENIED;
      case BUG -> BUG;
    };
  }
}
