package studio.marquee.app.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import studio.marquee.app.text.Texts;
import studio.marquee.model.problem.Problem;
import studio.marquee.model.problem.ProblemException;

/** Holds a workspace, or one segment file, against all that must be true of it. */
@Command(name = "check", resourceBundle = "studio.marquee.app.text.texts")
final class CheckCommand implements Callable<Integer> {
  private final Surroundings surroundings;
  private final Texts texts;

  @Parameters(paramLabel = "<workspace or segment.json>", descriptionKey = "cli.check.target")
  private Path target = Path.of("");

  @Option(names = "--against", paramLabel = "<version>", descriptionKey = "cli.check.against")
  private @Nullable String against;

  @Option(names = "--sarif", paramLabel = "<file>", descriptionKey = "cli.check.sarif")
  private @Nullable String sarif;

  @Option(names = "--workspace", paramLabel = "<folder>", descriptionKey = "cli.option.workspace")
  private @Nullable Path workspace;

  @Option(names = "--data", paramLabel = "<folder>", descriptionKey = "cli.option.data")
  private @Nullable Path data;

  @Option(
      names = "--as",
      paramLabel = "<person>",
      defaultValue = "${env:MARQUEE_AS}",
      descriptionKey = "cli.option.as")
  private @Nullable String person;

  @Mixin private final ResultOptions result = new ResultOptions();

  CheckCommand(Surroundings surroundings, Texts texts) {
    this.surroundings = surroundings;
    this.texts = texts;
  }

  @Override
  public Integer call() throws Exception {
    if (Files.isDirectory(target)) {
      return new WorkspaceCheck(
              surroundings.terminal(), texts, target, Optional.ofNullable(against))
          .run(result, Optional.ofNullable(sarif));
    }
    refuse("--against", against);
    refuse("--sarif", sarif);
    if (workspace == null) {
      throw new ProblemException(Problem.of(CliProblem.MISSING, "--workspace", "marquee check"));
    }
    WorkspaceOptions in = WorkspaceOptions.of(workspace, data, person);
    return new SegmentFileCheck(surroundings, texts, in, SegmentArgument.of(target)).run(result);
  }

  private void refuse(String option, @Nullable String value) throws ProblemException {
    if (value != null) {
      throw new ProblemException(Problem.of(CliProblem.NOT_FOR_A_SEGMENT, option, target));
    }
  }
}
