package studio.marquee.app.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import studio.marquee.app.text.Texts;
import studio.marquee.connect.workspace.Workspace;
import studio.marquee.model.check.Finding;

/** Holds a segment file against the marts of a workspace. */
@Command(name = "check", resourceBundle = "studio.marquee.app.text.texts")
final class CheckCommand implements Callable<Integer> {
  private final Surroundings surroundings;
  private final Texts texts;

  @Mixin private final WorkspaceOptions inWorkspace = new WorkspaceOptions();
  @Mixin private final SegmentArgument segment = new SegmentArgument();
  @Mixin private final ResultOptions result = new ResultOptions();

  CheckCommand(Surroundings surroundings, Texts texts) {
    this.surroundings = surroundings;
    this.texts = texts;
  }

  @Override
  public Integer call() throws Exception {
    Workspace workspace = inWorkspace.read();
    List<Finding> findings = segment.findings(workspace, segment.read());
    if (result.isJson()) {
      List<Map<String, String>> found = findings.stream().map(this::fields).toList();
      surroundings.terminal().results().println(new JsonResult().with("findings", found).text());
    } else if (findings.isEmpty()) {
      surroundings.terminal().results().println(texts.say("cli.check.fine"));
    } else {
      findings.forEach(
          finding -> surroundings.terminal().results().println(segment.say(texts, finding)));
    }
    boolean isCountable =
        findings.stream().allMatch(finding -> finding.severity() == Finding.Severity.WARNING);
    return isCountable ? ExitCode.DONE : ExitCode.NO;
  }

  private Map<String, String> fields(Finding finding) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("severity", finding.severity().name().toLowerCase(Locale.ROOT));
    fields.put("place", finding.place());
    fields.put("code", finding.problem().code().key());
    fields.put("text", texts.say(finding.problem()));
    return fields;
  }
}
