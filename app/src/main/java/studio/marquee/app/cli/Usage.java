package studio.marquee.app.cli;

import java.util.stream.Collectors;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;
import studio.marquee.model.problem.Problem;

/** What was typed wrong, as a problem. */
final class Usage {
  private Usage() {}

  static Problem problem(ParameterException wrong) {
    String command = wrong.getCommandLine().getCommandSpec().qualifiedName();
    return switch (wrong) {
      case MissingParameterException missing ->
          Problem.of(
              CliProblem.MISSING,
              missing.getMissing().stream().map(Usage::name).collect(Collectors.joining(", ")),
              command);
      case UnmatchedArgumentException unmatched -> unmatched(unmatched, command);
      default -> {
        ArgSpec argument = wrong.getArgSpec();
        String value = String.valueOf(wrong.getValue());
        yield argument == null
            ? Problem.of(CliProblem.TOO_MUCH, value, command)
            : Problem.of(CliProblem.WRONG_VALUE, value, name(argument), command);
      }
    };
  }

  private static Problem unmatched(UnmatchedArgumentException wrong, String command) {
    String first = wrong.getUnmatched().getFirst();
    if (wrong.isUnknownOption()) {
      return Problem.of(CliProblem.UNKNOWN_OPTION, first, command);
    }
    boolean isRoot = wrong.getCommandLine().getParent() == null;
    return Problem.of(isRoot ? CliProblem.UNKNOWN_COMMAND : CliProblem.TOO_MUCH, first, command);
  }

  private static String name(ArgSpec argument) {
    return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
  }
}
