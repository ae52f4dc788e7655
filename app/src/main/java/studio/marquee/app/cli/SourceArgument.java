package studio.marquee.app.cli;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Parameters;
import studio.marquee.connect.source.SourceForm;
import studio.marquee.connect.workspace.Workspace;
import studio.marquee.model.problem.Problem;
import studio.marquee.model.problem.ProblemException;

/** The sources that a command is about: one by its name, or all. */
final class SourceArgument {
  @Parameters(paramLabel = "<source>", arity = "0..1", descriptionKey = "cli.source.name")
  private @Nullable String name;

  List<SourceForm> of(Workspace workspace) throws ProblemException {
    return name == null ? workspace.sources() : List.of(named(workspace, name));
  }

  static SourceForm named(Workspace workspace, String name) throws ProblemException {
    return workspace
        .source(name)
        .orElseThrow(() ->
            new ProblemException(
                Problem.of(
                    CliProblem.UNKNOWN_SOURCE,
                    name,
                    workspace.sources().stream()
                        .map(SourceForm::name)
                        .collect(Collectors.joining(", ")))));
  }
}
