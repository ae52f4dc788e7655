package studio.marquee.app.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import studio.marquee.app.text.Texts;
import studio.marquee.connect.workspace.Workspace;
import studio.marquee.connect.workspace.WorkspaceReader;
import studio.marquee.model.compare.Change;
import studio.marquee.model.compare.Diff;
import studio.marquee.model.segment.Limit;
import studio.marquee.model.segment.Part;
import studio.marquee.model.segment.Pin;
import studio.marquee.model.segment.RankRule;
import studio.marquee.model.segment.Ranking;
import studio.marquee.model.words.Sentence;

/** Says what changed from one segment file to another. */
@Command(name = "diff", resourceBundle = "studio.marquee.app.text.texts")
final class DiffCommand implements Callable<Integer> {
  private final Surroundings surroundings;
  private final Texts texts;

  @Mixin private final WorkspaceOptions inWorkspace = new WorkspaceOptions();
  @Mixin private final ResultOptions result = new ResultOptions();

  @Parameters(index = "0", paramLabel = "<before.json>", descriptionKey = "cli.diff.before")
  private Path before = Path.of("");

  @Parameters(index = "1", paramLabel = "<after.json>", descriptionKey = "cli.diff.after")
  private Path after = Path.of("");

  DiffCommand(Surroundings surroundings, Texts texts) {
    this.surroundings = surroundings;
    this.texts = texts;
  }

  @Override
  public Integer call() throws Exception {
    Workspace workspace = inWorkspace.read(surroundings);
    WorkspaceReader reader = new WorkspaceReader();
    List<Change> changes = Diff.between(reader.segment(before), reader.segment(after));
    Sentence sentence = new Sentence(workspace.catalogue(), texts.locale());
    List<String> lines = changes.stream().map(change -> line(change, sentence)).toList();
    if (result.isJson()) {
      surroundings.terminal().results().println(new JsonResult().with("changes", lines).text());
    } else if (lines.isEmpty()) {
      surroundings.terminal().results().println(texts.say("cli.diff.same"));
    } else {
      lines.forEach(surroundings.terminal().results()::println);
    }
    return lines.isEmpty() ? ExitCode.DONE : ExitCode.NO;
  }

  private String line(Change change, Sentence sentence) {
    return switch (change) {
      case Change.Reworded(var path, var was, var is) ->
          texts.say("cli.diff.reworded", path, was, is);
      case Change.Removed(var from, var part) ->
          texts.say("cli.diff.removed", from, sentence.of(part));
      case Change.Added(var to, var part) -> texts.say("cli.diff.added", to, sentence.of(part));
      case Change.Changed(var _, var to, var was, var is) ->
          texts.say("cli.diff.changed", to, sentence.of(was), sentence.of(is));
      case Change.Moved(var from, var to, var part) ->
          texts.say("cli.diff.moved", from, to, sentence.of(part));
      case Change.Limited(var was, var is) ->
          texts.say("cli.diff.limited", kept(was, sentence), kept(is, sentence));
      case Change.Pinned(var to, var pin) -> texts.say("cli.diff.pinned", to, say(pin));
      case Change.Unpinned(var from, var pin) -> texts.say("cli.diff.unpinned", from, say(pin));
      case Change.Repinned(var _, var to, var was, var is) ->
          texts.say("cli.diff.changed", to, say(was), say(is));
      case Change.PinsReordered() -> texts.say("cli.diff.pins-reordered");
    };
  }

  private String kept(Limit limit, Sentence sentence) {
    return switch (limit) {
      case Limit.Unlimited() -> texts.say("cli.diff.unlimited");
      case Ranking ranking -> sentence.of(Part.of(new RankRule(ranking, List.of())));
    };
  }

  private String say(Pin pin) {
    return switch (pin.side()) {
      case IN -> texts.say("cli.diff.pin-in", pin.key(), pin.reason());
      case OUT -> texts.say("cli.diff.pin-out", pin.key(), pin.reason());
    };
  }
}
