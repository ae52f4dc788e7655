package studio.marquee.app.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import studio.marquee.app.text.ExportWords;
import studio.marquee.app.text.Texts;
import studio.marquee.connect.cache.AudienceEngine;
import studio.marquee.connect.disk.LocalDisk;
import studio.marquee.connect.export.ExportDesk;
import studio.marquee.connect.export.ExportPlace;
import studio.marquee.connect.export.ExportPlan;
import studio.marquee.connect.export.Receipt;
import studio.marquee.connect.export.Waterfall;
import studio.marquee.connect.workspace.Workspace;
import studio.marquee.model.check.Finding;
import studio.marquee.model.policy.Action;
import studio.marquee.model.problem.ProblemException;
import studio.marquee.model.segment.Segment;

/** Takes the people of a segment file to a file of their own. */
@Command(name = "export", resourceBundle = "studio.marquee.app.text.texts")
final class ExportCommand implements Callable<Integer> {
  private final Surroundings surroundings;
  private final Texts texts;

  @Mixin private final WorkspaceOptions inWorkspace = new WorkspaceOptions();

  @Mixin private final SegmentArgument argument = new SegmentArgument();

  @Mixin private final ExportOptions options = new ExportOptions();

  @Mixin private final ResultOptions result = new ResultOptions();

  ExportCommand(Surroundings surroundings, Texts texts) {
    this.surroundings = surroundings;
    this.texts = texts;
  }

  @Override
  public Integer call() throws Exception {
    Workspace workspace = inWorkspace.read(surroundings);
    Segment segment = argument.read();
    argument.allowed(workspace, segment, Action.EXPORT, Set.of());
    List<Finding> findings = argument.findings(workspace, segment);
    if (argument.sayErrors(surroundings.terminal(), texts, findings)) {
      return ExitCode.NO;
    }
    try (AudienceEngine engine =
        inWorkspace.people(
            surroundings, texts, (people, progress) -> people.open(workspace, progress))) {
      inWorkspace.warnOfEnd(surroundings, texts, workspace);
      Receipt receipt = export(new ExportDesk(workspace, engine, place(workspace)), segment);
      surroundings
          .terminal()
          .results()
          .println(result.isJson() ? json(receipt) : words(workspace, receipt));
    }
    return ExitCode.DONE;
  }

  private ExportPlace place(Workspace workspace) throws ProblemException {
    return new ExportPlace(
        inWorkspace.kept(surroundings),
        surroundings.keys().apply(inWorkspace.kept(surroundings)).of(workspace.folder()),
        new LocalDisk(),
        surroundings.clock(),
        ProductVersion.text());
  }

  private Receipt export(ExportDesk desk, Segment segment)
      throws ProblemException, InterruptedException {
    try (ProgressLine progress =
        new ProgressLine(surroundings.terminal(), texts, surroundings.nanos())) {
      ExportPlan plan = desk.plan(options.request(segment, desk.fewestColumns(segment)), progress);
      return desk.export(plan, progress);
    }
  }

  private String words(Workspace workspace, Receipt receipt) {
    ExportWords words = new ExportWords(texts.in(workspace.timeZone()));
    StringBuilder said = new StringBuilder();
    for (Waterfall.Level level : receipt.plan().waterfall().levels()) {
      said.append(
          texts.say("cli.export.step", words.step(level.step()), texts.number(level.people())));
      said.append('\n');
    }
    said.append(
        texts.say(
            "cli.export.done",
            texts.number(receipt.people()),
            receipt.file(),
            receipt.receipt().getFileName(),
            texts.in(workspace.timeZone()).exactly(receipt.plan().freshness().asOf())));
    return said.toString();
  }

  private static String json(Receipt receipt) {
    Map<String, Object> steps = new LinkedHashMap<>();
    receipt
        .plan()
        .waterfall()
        .levels()
        .forEach(level -> steps.put(level.step().key(), level.people()));
    return new JsonResult()
        .with("people", receipt.people())
        .with("file", receipt.file().toString())
        .with("receipt", receipt.receipt().toString())
        .with("bytes", receipt.bytes())
        .with("sha256", receipt.sha256())
        .with("steps", steps)
        .with("generation", receipt.plan().freshness().generation())
        .with("asOf", receipt.plan().freshness().asOf().toString())
        .text();
  }
}
