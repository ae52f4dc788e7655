package studio.marquee.app.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import studio.marquee.model.problem.Problem;
import studio.marquee.model.problem.ProblemException;

/** What can be done with the record of what was done. */
@Command(name = "audit", resourceBundle = "studio.marquee.app.text.texts")
final class AuditCommand implements Callable<Integer> {
  @Override
  public Integer call() throws ProblemException {
    throw new ProblemException(Problem.of(CliProblem.MISSING, "verify", "marquee audit"));
  }
}
