package studio.marquee.app.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import studio.marquee.app.text.ListWords;
import studio.marquee.app.text.Texts;
import studio.marquee.connect.cache.AudienceEngine;
import studio.marquee.connect.list.KeptList;
import studio.marquee.connect.list.ListDesk;
import studio.marquee.connect.list.ListOffer;
import studio.marquee.connect.list.ListRequest;
import studio.marquee.connect.workspace.Workspace;
import studio.marquee.model.mart.AttributeName;
import studio.marquee.model.problem.ProblemException;

/** Makes a list of the people whom a file names. */
@Command(name = "add", resourceBundle = "studio.marquee.app.text.texts")
final class ListAddCommand implements Callable<Integer> {
  private final Surroundings surroundings;
  private final Texts texts;

  @Mixin private final WorkspaceOptions inWorkspace = new WorkspaceOptions();

  @Mixin private final ResultOptions result = new ResultOptions();

  @Parameters(paramLabel = "<file>", descriptionKey = "cli.list.file")
  private Path file = Path.of("");

  @Option(names = "--name", paramLabel = "<name>", descriptionKey = "cli.list.name")
  private @Nullable String name;

  @Option(names = "--column", paramLabel = "<column>", descriptionKey = "cli.list.column")
  private @Nullable String column;

  @Option(names = "--by", paramLabel = "<attribute>", descriptionKey = "cli.list.by")
  private @Nullable String by;

  @Option(names = "--days", paramLabel = "<days>", descriptionKey = "cli.list.days")
  private @Nullable Integer days;

  @Option(names = "--look", descriptionKey = "cli.list.look")
  private boolean isOnlyLooked;

  ListAddCommand(Surroundings surroundings, Texts texts) {
    this.surroundings = surroundings;
    this.texts = texts;
  }

  @Override
  public Integer call() throws Exception {
    ListRequest request = new ListRequest(file, Optional.ofNullable(column), by());
    Workspace workspace = inWorkspace.read(surroundings);
    ListDesk.requireAllowed(workspace);
    try (AudienceEngine engine =
        inWorkspace.people(
            surroundings, texts, (people, progress) -> people.open(workspace, progress))) {
      inWorkspace.warnOfEnd(surroundings, texts, workspace);
      ListDesk desk =
          new ListDesk(workspace, engine, ListDesks.place(inWorkspace, surroundings, workspace));
      ListOffer offer = look(desk, request);
      Optional<KeptList> kept = isOnlyLooked ? Optional.empty() : Optional.of(add(desk, offer));
      surroundings
          .terminal()
          .results()
          .println(result.isJson() ? json(workspace, offer, kept) : words(workspace, offer, kept));
    }
    return ExitCode.DONE;
  }

  private Optional<AttributeName> by() throws ProblemException {
    return by == null ? Optional.empty() : Optional.of(QuestionOptions.attribute(by));
  }

  private ListOffer look(ListDesk desk, ListRequest request)
      throws ProblemException, InterruptedException {
    try (ProgressLine progress =
        new ProgressLine(surroundings.terminal(), texts, surroundings.nanos())) {
      return desk.look(request, progress);
    }
  }

  private KeptList add(ListDesk desk, ListOffer offer) throws ProblemException {
    int kept = days == null ? Math.min(ListDesk.USUAL_DAYS, desk.mostDays()) : days;
    return desk.add(offer, name == null ? desk.freeName(file) : name, kept);
  }

  private String words(Workspace workspace, ListOffer offer, Optional<KeptList> kept)
      throws ProblemException {
    ListWords words = ListDesks.words(texts, workspace);
    ListOffer.Source source = offer.source();
    StringBuilder said = new StringBuilder(words.source(offer)).append('\n');
    said.append(words.reading(source.column(), source.title(), source.by().title())).append('\n');
    said.append(words.found(offer.counts()));
    words.notes(offer.counts()).forEach(note -> said.append('\n').append(note));
    kept.ifPresent(list ->
        said.append('\n')
            .append(
                texts.say(
                    "cli.list.added",
                    list.name(),
                    words.day(list.end()),
                    workspace.population().name() + "." + workspace.population().key())));
    return said.toString();
  }

  private static String json(Workspace workspace, ListOffer offer, Optional<KeptList> kept)
      throws ProblemException {
    JsonResult said =
        kept.isPresent()
            ? ListDesks.facts(kept.get(), workspace.floor())
            : ListDesks.counts(
                new JsonResult()
                    .with("file", offer.source().file())
                    .with("column", offer.source().title())
                    .with("by", offer.source().by().title()),
                offer.counts(),
                workspace.floor());
    return said.with("encoding", offer.source().encoding()).with("isKept", kept.isPresent()).text();
  }
}
