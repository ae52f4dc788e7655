package studio.marquee.app.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import studio.marquee.model.problem.Problem;
import studio.marquee.model.problem.ProblemException;

/** What can be done with the sources of a workspace; its commands do it. */
@Command(name = "source", resourceBundle = "studio.marquee.app.text.texts")
final class SourceCommand implements Callable<Integer> {
  @Override
  public Integer call() throws ProblemException {
    throw new ProblemException(
        Problem.of(CliProblem.MISSING, "test, describe or password", "marquee source"));
  }
}
