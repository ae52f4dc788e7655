package studio.marquee.app.cli;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import studio.marquee.app.text.Texts;
import studio.marquee.connect.arrival.DataStanding;
import studio.marquee.connect.arrival.MeasuredMart;
import studio.marquee.connect.extract.PopulationData;
import studio.marquee.connect.keys.KeyRings;
import studio.marquee.connect.workspace.Workspace;
import studio.marquee.connect.workspace.WorkspaceReader;
import studio.marquee.model.directory.Directory;
import studio.marquee.model.directory.DirectoryReading;
import studio.marquee.model.problem.Problem;
import studio.marquee.model.problem.ProblemException;

/** Says what there is to ask about, whose it is, and what it is made from. Asks no source. */
@Command(name = "catalogue", resourceBundle = "studio.marquee.app.text.texts")
final class CatalogueCommand implements Callable<Integer> {
  private final Surroundings surroundings;
  private final Texts texts;

  @Parameters(arity = "0..1", paramLabel = "<workspace>", descriptionKey = "cli.option.workspace")
  private @Nullable Path place;

  @Option(names = "--workspace", paramLabel = "<folder>", descriptionKey = "cli.option.workspace")
  private @Nullable Path folder;

  @Option(names = "--data", paramLabel = "<folder>", descriptionKey = "cli.option.data")
  private @Nullable Path data;

  @Option(
      names = "--as",
      paramLabel = "<person>",
      defaultValue = "${env:MARQUEE_AS}",
      descriptionKey = "cli.option.as")
  private @Nullable String person;

  @Mixin private final ResultOptions result = new ResultOptions();

  CatalogueCommand(Surroundings surroundings, Texts texts) {
    this.surroundings = surroundings;
    this.texts = texts;
  }

  @Override
  public Integer call() throws Exception {
    Path chosen = place == null ? folder : place;
    if (chosen == null) {
      throw new ProblemException(
          Problem.of(CliProblem.MISSING, "<workspace>", "marquee catalogue"));
    }
    Workspace read = new WorkspaceReader().read(chosen);
    Workspace workspace = read.seenBy(read.person(Optional.ofNullable(person)));
    Directory directory = DirectoryReading.of(workspace.catalogue());
    List<MeasuredMart> marts = MeasuredMart.of(directory, standing(workspace));
    if (result.isJson()) {
      String json = new CatalogueJson(texts, workspace.marts()).text(directory, marts);
      surroundings.terminal().results().println(json);
    } else {
      new CatalogueWords(texts, workspace.marts())
          .lines(directory, marts)
          .forEach(surroundings.terminal().results()::println);
    }
    return ExitCode.DONE;
  }

  private DataStanding standing(Workspace workspace) throws ProblemException {
    Path kept = data == null ? surroundings.data() : data;
    KeyRings keys = surroundings.keys().apply(kept);
    Instant now = surroundings.clock().instant();
    return new PopulationData(kept, keys, surroundings.clock()).standing(workspace, now);
  }
}
