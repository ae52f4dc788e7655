package studio.marquee.app.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import studio.marquee.app.text.Texts;
import studio.marquee.connect.keys.KeyRing;
import studio.marquee.connect.source.ServerForm;
import studio.marquee.connect.workspace.Workspace;
import studio.marquee.model.problem.Problem;
import studio.marquee.model.problem.ProblemException;

/** Keeps the password or token of a source where only this person gets at it. */
@Command(name = "password", resourceBundle = "studio.marquee.app.text.texts")
final class SourcePasswordCommand implements Callable<Integer> {
  private final Surroundings surroundings;
  private final Texts texts;

  @Mixin private final WorkspaceOptions inWorkspace = new WorkspaceOptions();

  @Parameters(paramLabel = "<source>", descriptionKey = "cli.source.name-one")
  private String name = "";

  @Option(names = "--stdin", descriptionKey = "cli.source.stdin")
  private boolean isPiped;

  SourcePasswordCommand(Surroundings surroundings, Texts texts) {
    this.surroundings = surroundings;
    this.texts = texts;
  }

  @Override
  public Integer call() throws Exception {
    Workspace workspace = inWorkspace.read(surroundings);
    if (!(SourceArgument.named(workspace, name) instanceof ServerForm form)) {
      throw new ProblemException(Problem.of(CliProblem.NEEDS_NO_PASSWORD, name));
    }
    byte[] password = isPiped ? surroundings.access().entry().piped() : typed(form);
    if (password.length == 0) {
      throw new ProblemException(Problem.of(CliProblem.NO_PASSWORD, name));
    }
    KeyRing.Protection protection = surroundings.access().passwords().keep(form, password);
    surroundings.terminal().results().println(kept(form, protection));
    return ExitCode.DONE;
  }

  private String kept(ServerForm form, KeyRing.Protection protection) {
    String user = form.address().user();
    return switch (protection) {
      case SYSTEM -> texts.say("cli.source.kept.system", form.name(), user);
      case PASSPHRASE -> texts.say("cli.source.kept.passphrase", form.name(), user);
      case DEMO -> texts.say("cli.source.kept.demo", form.name(), user);
    };
  }

  private byte[] typed(ServerForm form) throws ProblemException {
    String prompt = texts.say("cli.source.prompt", form.name(), form.address().user());
    return surroundings
        .access()
        .entry()
        .hidden(prompt + " ")
        .orElseThrow(() -> new ProblemException(Problem.of(CliProblem.NO_TERMINAL, name)));
  }
}
