package studio.marquee.app.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import studio.marquee.model.problem.Problem;
import studio.marquee.model.problem.ProblemException;

/** What can be done with lists of people from files; its commands do it. */
@Command(name = "list", resourceBundle = "studio.marquee.app.text.texts")
final class ListCommand implements Callable<Integer> {
  @Override
  public Integer call() throws ProblemException {
    throw new ProblemException(
        Problem.of(CliProblem.MISSING, "add, show or remove", "marquee list"));
  }
}
