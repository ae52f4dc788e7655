package studio.marquee.app.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import studio.marquee.app.text.Texts;
import studio.marquee.connect.list.ListDesk;
import studio.marquee.connect.workspace.Workspace;

/** Deletes a list that was brought in on this laptop. */
@Command(name = "remove", resourceBundle = "studio.marquee.app.text.texts")
final class ListRemoveCommand implements Callable<Integer> {
  private final Surroundings surroundings;
  private final Texts texts;

  @Mixin private final WorkspaceOptions inWorkspace = new WorkspaceOptions();

  @Parameters(paramLabel = "<list>", descriptionKey = "cli.list.removed-name")
  private String name = "";

  ListRemoveCommand(Surroundings surroundings, Texts texts) {
    this.surroundings = surroundings;
    this.texts = texts;
  }

  @Override
  public Integer call() throws Exception {
    Workspace workspace = inWorkspace.read(surroundings);
    String removed =
        ListDesk.remove(workspace, ListDesks.place(inWorkspace, surroundings, workspace), name);
    surroundings.terminal().results().println(texts.say("cli.list.removed", removed));
    return ExitCode.DONE;
  }
}
