package studio.marquee.app.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import studio.marquee.app.text.ListWords;
import studio.marquee.app.text.Texts;
import studio.marquee.connect.list.KeptList;
import studio.marquee.connect.list.ListProblem;
import studio.marquee.connect.workspace.Workspace;
import studio.marquee.model.problem.ProblemException;

/** Says which lists were brought in on this laptop. */
@Command(name = "show", resourceBundle = "studio.marquee.app.text.texts")
final class ListShowCommand implements Callable<Integer> {
  private final Surroundings surroundings;
  private final Texts texts;

  @Mixin private final WorkspaceOptions inWorkspace = new WorkspaceOptions();

  @Mixin private final ResultOptions result = new ResultOptions();

  ListShowCommand(Surroundings surroundings, Texts texts) {
    this.surroundings = surroundings;
    this.texts = texts;
  }

  @Override
  public Integer call() throws Exception {
    Workspace workspace = inWorkspace.read(surroundings);
    List<KeptList> lists = inWorkspace.lists(surroundings).of(workspace);
    surroundings
        .terminal()
        .results()
        .println(result.isJson() ? json(workspace, lists) : words(workspace, lists));
    workspace.unreadable().stream()
        .filter(problem -> problem.code() instanceof ListProblem)
        .map(texts::say)
        .forEach(surroundings.terminal().messages()::println);
    return ExitCode.DONE;
  }

  private String words(Workspace workspace, List<KeptList> lists) throws ProblemException {
    if (lists.isEmpty()) {
      return texts.say("cli.list.none");
    }
    ListWords words = ListDesks.words(texts, workspace);
    return String.join("\n", lists.stream().map(words::line).toList());
  }

  private static String json(Workspace workspace, List<KeptList> lists) throws ProblemException {
    List<Map<String, Object>> all = new ArrayList<>();
    for (KeptList list : lists) {
      all.add(ListDesks.facts(list, workspace.floor()).fields());
    }
    return new JsonResult().with("lists", all).text();
  }
}
