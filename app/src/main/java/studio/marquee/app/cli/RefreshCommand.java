package studio.marquee.app.cli;

import java.time.Instant;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import studio.marquee.app.text.Texts;
import studio.marquee.connect.arrival.ArrivalCheck.Usual;
import studio.marquee.connect.cache.AudienceEngine;
import studio.marquee.connect.cache.Freshness;
import studio.marquee.connect.extract.RefreshProblem;
import studio.marquee.connect.workspace.Workspace;
import studio.marquee.model.problem.ProblemException;

/** Fetches the people anew from their source. */
@Command(name = "refresh", resourceBundle = "studio.marquee.app.text.texts")
final class RefreshCommand implements Callable<Integer> {
  private final Surroundings surroundings;
  private final Texts texts;

  @Mixin private final WorkspaceOptions inWorkspace = new WorkspaceOptions();

  @Mixin private final ResultOptions result = new ResultOptions();

  @Option(names = "--accept-rows", descriptionKey = "cli.option.acceptRows")
  private boolean acceptsRows;

  RefreshCommand(Surroundings surroundings, Texts texts) {
    this.surroundings = surroundings;
    this.texts = texts;
  }

  @Override
  public Integer call() throws Exception {
    Workspace workspace = inWorkspace.read(surroundings);
    Usual usual = acceptsRows ? Usual.WAIVED : Usual.EXPECTED;
    try (AudienceEngine engine =
        inWorkspace.people(
            surroundings,
            texts,
            (people, progress) -> people.refresh(workspace, usual, progress))) {
      sayFindings(workspace);
      Freshness freshness = engine.freshness();
      surroundings
          .terminal()
          .results()
          .println(result.isJson() ? json(freshness) : words(workspace, freshness));
    } catch (ProblemException failure) {
      if (failure.problem().code() == RefreshProblem.CHECKS_FAILED) {
        sayFindings(workspace);
      }
      throw failure;
    }
    return ExitCode.DONE;
  }

  /** A failed check has its sentence before the refresh has its own. */
  private void sayFindings(Workspace workspace) throws ProblemException {
    Instant now = surroundings.clock().instant();
    inWorkspace
        .data(surroundings)
        .standing(workspace, now)
        .last()
        .ifPresent(last ->
            last.findings().stream()
                .flatMap(finding -> finding.said().stream())
                .map(found -> texts.say("cli.refresh.finding", texts.say(found)))
                .forEach(surroundings.terminal().messages()::println));
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
