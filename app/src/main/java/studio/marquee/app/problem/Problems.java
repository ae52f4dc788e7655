package studio.marquee.app.problem;

import java.util.HexFormat;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import studio.marquee.model.problem.Problem;
import studio.marquee.model.problem.ProblemException;

/** Turns what was thrown into what can be shown, and logs it once. */
public final class Problems {
  private static final Logger LOG = LoggerFactory.getLogger(Problems.class);
  private static final int FRAMES = 6;

  private Problems() {}

  public static Problem of(Throwable failure) {
    if (failure instanceof ProblemException expected) {
      LOG.info("{}", expected.getMessage());
      return expected.problem();
    }
    String reference = reference(failure);
    LOG.error("unexpected, reference {}: {}", reference, trace(failure));
    return Problem.of(AppProblem.UNEXPECTED, reference, failure.getClass().getSimpleName());
  }

  /** Where it happened, without what was said: messages of others may quote values of people. */
  private static String trace(Throwable failure) {
    StringBuilder trace = new StringBuilder();
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      trace.append(cause.getClass().getName()).append('\n');
      for (StackTraceElement frame : cause.getStackTrace()) {
        trace.append("    at ").append(frame).append('\n');
      }
    }
    return trace.toString();
  }

  /** The same for the same fault, whatever values were at play: made of where it happened. */
  private static String reference(Throwable failure) {
    int hash = failure.getClass().getName().hashCode();
    StackTraceElement[] frames = failure.getStackTrace();
    for (int i = 0; i < Math.min(FRAMES, frames.length); i++) {
      hash = 31 * hash + frames[i].getClassName().hashCode();
      hash = 31 * hash + frames[i].getMethodName().hashCode();
    }
    return HexFormat.of().withUpperCase().toHexDigits(hash);
  }
}
