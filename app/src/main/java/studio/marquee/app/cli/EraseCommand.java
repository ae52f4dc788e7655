package studio.marquee.app.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import studio.marquee.app.text.Texts;
import studio.marquee.connect.extract.Erasures.Erased;
import studio.marquee.connect.extract.PopulationData;
import studio.marquee.connect.workspace.Workspace;
import studio.marquee.connect.workspace.WorkspaceReader;
import studio.marquee.model.problem.Problem;
import studio.marquee.model.problem.ProblemException;

/** Erases people from everything on this laptop, at once and for good. */
@Command(name = "erase", resourceBundle = "studio.marquee.app.text.texts")
final class EraseCommand implements Callable<Integer> {
  private static final String PIPED = "-";

  /** A pipe is read no further than a little more than this. */
  private static final int MOST_PIPED = 16_000;

  private final Surroundings surroundings;
  private final Texts texts;

  @Parameters(paramLabel = "<workspace>", descriptionKey = "cli.option.workspace")
  private Path folder = Path.of("");

  @Option(names = "--data", paramLabel = "<folder>", descriptionKey = "cli.option.data")
  private @Nullable Path data;

  @Option(names = "--person", paramLabel = "<key>", descriptionKey = "cli.erase.person")
  private @Nullable String person;

  @Option(names = "--from", paramLabel = "<file>", descriptionKey = "cli.erase.from")
  private @Nullable String from;

  EraseCommand(Surroundings surroundings, Texts texts) {
    this.surroundings = surroundings;
    this.texts = texts;
  }

  @Override
  public Integer call() throws Exception {
    Set<String> people = people();
    if (people.isEmpty()) {
      throw new ProblemException(Problem.of(CliProblem.NOBODY_NAMED));
    }
    Workspace workspace = new WorkspaceReader().read(folder);
    Path kept = data == null ? surroundings.data() : data;
    Erased erased =
        new PopulationData(kept, surroundings.keys().apply(kept), surroundings.clock())
            .erase(workspace, people);
    surroundings.terminal().results().println(texts.say("cli.erase.done", erased.people()));
    erased.stillNamed().stream()
        .map(file -> texts.say("cli.erase.still-named", file))
        .forEach(surroundings.terminal().messages()::println);
    return ExitCode.DONE;
  }

  private Set<String> people() throws IOException, ProblemException {
    Set<String> people = new LinkedHashSet<>();
    if (person != null) {
      people.add(person.strip());
    }
    if (from != null) {
      byte[] text = text(from);
      new String(text, StandardCharsets.UTF_8).lines().map(String::strip).forEach(people::add);
      Arrays.fill(text, (byte) 0);
    }
    people.remove("");
    return people;
  }

  private byte[] text(String place) throws IOException, ProblemException {
    if (place.equals(PIPED)) {
      byte[] text = surroundings.access().entry().piped();
      if (text.length > MOST_PIPED) {
        throw new ProblemException(Problem.of(CliProblem.PIPE_TOO_LONG, MOST_PIPED));
      }
      return text;
    }
    try {
      return Files.readAllBytes(Path.of(place));
    } catch (IOException unreadable) {
      throw new ProblemException(Problem.of(CliProblem.FILE_UNREADABLE, place), unreadable);
    }
  }
}
