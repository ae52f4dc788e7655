package studio.marquee.app.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import studio.marquee.app.text.Texts;
import studio.marquee.connect.cache.AudienceEngine;
import studio.marquee.connect.cache.Freshness;
import studio.marquee.connect.workspace.Workspace;

/** Fetches the people anew from their source. */
@Command(name = "refresh", resourceBundle = "studio.marquee.app.text.texts")
final class RefreshCommand implements Callable<Integer> {
  private final Surroundings surroundings;
  private final Texts texts;

  @Mixin private final WorkspaceOptions inWorkspace = new WorkspaceOptions();

  @Mixin private final ResultOptions result = new ResultOptions();

  RefreshCommand(Surroundings surroundings, Texts texts) {
    this.surroundings = surroundings;
    this.texts = texts;
  }

  @Override
  public Integer call() throws Exception {
    Workspace workspace = inWorkspace.read();
    try (AudienceEngine engine =
        inWorkspace.people(
            surroundings, texts, (people, progress) -> people.refresh(workspace, progress))) {
      Freshness freshness = engine.freshness();
      surroundings
          .terminal()
          .results()
          .println(result.isJson() ? json(freshness) : words(workspace, freshness));
    }
    return ExitCode.DONE;
  }

  private String words(Workspace workspace, Freshness freshness) {
    return texts.say(
        "cli.refresh.done",
        workspace.population().title(),
        texts.number(freshness.people()),
        texts.in(workspace.timeZone()).exactly(freshness.asOf()),
        freshness.generation());
  }

  private static String json(Freshness freshness) {
    return new JsonResult()
        .with("people", freshness.people())
        .with("asOf", freshness.asOf().toString())
        .with("generation", freshness.generation())
        .with("contractVersion", freshness.contractVersion())
        .text();
  }
}
