package studio.marquee.app.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import studio.marquee.app.text.Texts;
import studio.marquee.connect.cache.AudienceEngine;
import studio.marquee.connect.cache.Freshness;
import studio.marquee.connect.extract.PopulationData;
import studio.marquee.connect.workspace.Workspace;
import studio.marquee.connect.workspace.WorkspaceReader;

/** Goes back to the data before the last refresh. Asks no source. */
@Command(name = "rollback", resourceBundle = "studio.marquee.app.text.texts")
final class RollbackCommand implements Callable<Integer> {
  private final Surroundings surroundings;
  private final Texts texts;

  @Parameters(paramLabel = "<workspace>", descriptionKey = "cli.option.workspace")
  private Path folder = Path.of("");

  @Option(names = "--data", paramLabel = "<folder>", descriptionKey = "cli.option.data")
  private @Nullable Path data;

  @Option(
      names = "--as",
      paramLabel = "<person>",
      defaultValue = "${env:MARQUEE_AS}",
      descriptionKey = "cli.option.as")
  private @Nullable String person;

  RollbackCommand(Surroundings surroundings, Texts texts) {
    this.surroundings = surroundings;
    this.texts = texts;
  }

  @Override
  public Integer call() throws Exception {
    Workspace read = new WorkspaceReader().read(folder);
    Workspace workspace = read.seenBy(read.person(Optional.ofNullable(person)));
    Path kept = data == null ? surroundings.data() : data;
    PopulationData people =
        new PopulationData(kept, surroundings.keys().apply(kept), surroundings.clock());
    Texts there = texts.in(workspace.timeZone());
    try (AudienceEngine engine = people.rollBack(workspace)) {
      Freshness freshness = engine.freshness();
      say(
          texts.say(
              "cli.rollback.done",
              workspace.population().title(),
              there.exactly(freshness.asOf()),
              texts.number(freshness.people()),
              freshness.generation()));
    }
    say(
        people
            .setAside(workspace)
            .map(newer -> texts.say("cli.status.set-aside", there.exactly(newer)))
            .orElseGet(() -> texts.say("cli.rollback.forward")));
    return ExitCode.DONE;
  }

  private void say(String line) {
    surroundings.terminal().results().println(line);
  }
}
