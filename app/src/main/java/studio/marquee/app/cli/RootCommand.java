package studio.marquee.app.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** What {@code marquee} does without a command: it opens the window. */
@Command(name = "marquee", resourceBundle = "studio.marquee.app.text.texts")
final class RootCommand implements Callable<Integer> {
  private final WindowCommand window;
  private final Surroundings surroundings;

  @Option(names = "--workspace", paramLabel = "<folder>", descriptionKey = "cli.option.workspace")
  private @Nullable Path workspace;

  @Option(names = "--demo", paramLabel = "<folder>", descriptionKey = "cli.option.demo")
  private @Nullable Path demo;

  @Option(names = "--data", paramLabel = "<folder>", descriptionKey = "cli.option.data")
  private @Nullable Path data;

  @Option(
      names = "--as",
      paramLabel = "<person>",
      defaultValue = "${env:MARQUEE_AS}",
      descriptionKey = "cli.option.as")
  private @Nullable String person;

  RootCommand(WindowCommand window, Surroundings surroundings) {
    this.window = window;
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws Exception {
    Path kept = data == null ? surroundings.data() : data;
    window.open(new WindowCommand.Wish(workspace, demo, person, kept));
    return ExitCode.DONE;
  }
}
