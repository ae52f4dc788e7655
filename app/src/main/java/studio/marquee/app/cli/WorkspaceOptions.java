package studio.marquee.app.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import studio.marquee.app.text.Texts;
import studio.marquee.connect.cache.AudienceEngine;
import studio.marquee.connect.extract.PopulationData;
import studio.marquee.connect.extract.Term;
import studio.marquee.connect.list.OwnLists;
import studio.marquee.connect.progress.Progress;
import studio.marquee.connect.workspace.Workspace;
import studio.marquee.connect.workspace.WorkspaceReader;
import studio.marquee.model.problem.ProblemException;

/** What every command that works in a workspace understands. */
final class WorkspaceOptions {
  @Option(
      names = "--workspace",
      required = true,
      paramLabel = "<folder>",
      descriptionKey = "cli.option.workspace")
  private Path folder = Path.of("");

  @Option(names = "--data", paramLabel = "<folder>", descriptionKey = "cli.option.data")
  private @Nullable Path data;

  @Option(
      names = "--as",
      paramLabel = "<person>",
      defaultValue = "${env:MARQUEE_AS}",
      descriptionKey = "cli.option.as")
  private @Nullable String person;

  /** Options that were understood in another way. */
  static WorkspaceOptions of(Path folder, @Nullable Path data, @Nullable String person) {
    WorkspaceOptions options = new WorkspaceOptions();
    options.folder = folder;
    options.data = data;
    options.person = person;
    return options;
  }

  /** As the person who asks sees it, with the lists that are on this laptop for them. */
  Workspace read(Surroundings surroundings) throws ProblemException {
    Workspace workspace = new WorkspaceReader().read(folder);
    return lists(surroundings).seenBy(workspace, workspace.person(Optional.ofNullable(person)));
  }

  OwnLists lists(Surroundings surroundings) {
    Path kept = kept(surroundings);
    return new OwnLists(kept, surroundings.keys().apply(kept), surroundings.clock());
  }

  /** Opens the people, and says on one line how far that is. */
  AudienceEngine people(Surroundings surroundings, Texts texts, Opening opening)
      throws ProblemException, InterruptedException {
    PopulationData people = data(surroundings);
    try (ProgressLine progress =
        new ProgressLine(surroundings.terminal(), texts, surroundings.nanos())) {
      return opening.open(people, progress);
    }
  }

  /** Tells in time that the data will have to be fetched anew. */
  void warnOfEnd(Surroundings surroundings, Texts texts, Workspace workspace)
      throws ProblemException {
    data(surroundings)
        .term(workspace)
        .filter(Term::isSoon)
        .ifPresent(term ->
            surroundings
                .terminal()
                .messages()
                .println(TermWords.of(texts.in(workspace.timeZone()), term)));
  }

  PopulationData data(Surroundings surroundings) {
    Path kept = kept(surroundings);
    return new PopulationData(
        kept,
        surroundings.keys().apply(kept),
        surroundings.clock(),
        surroundings.access().sources());
  }

  /** The folder for all that Marquee keeps on this laptop. */
  Path kept(Surroundings surroundings) {
    return data == null ? surroundings.data() : data;
  }

  /** Opens what is there, or fetches it anew. */
  @FunctionalInterface
  interface Opening {
    AudienceEngine open(PopulationData people, Progress progress)
        throws ProblemException, InterruptedException;
  }
}
