package studio.marquee.app.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import studio.marquee.app.text.Texts;
import studio.marquee.connect.source.SourceForm;
import studio.marquee.connect.source.SourceProblem;
import studio.marquee.connect.source.SourceReview;
import studio.marquee.connect.workspace.Workspace;
import studio.marquee.model.check.Finding;
import studio.marquee.model.mart.Mart;

/** Says whether the sources of a workspace can be used as they are described. */
@Command(name = "test", resourceBundle = "studio.marquee.app.text.texts")
final class SourceTestCommand implements Callable<Integer> {
  private final Surroundings surroundings;
  private final Texts texts;

  @Mixin private final WorkspaceOptions inWorkspace = new WorkspaceOptions();
  @Mixin private final SourceArgument argument = new SourceArgument();
  @Mixin private final ResultOptions result = new ResultOptions();

  SourceTestCommand(Surroundings surroundings, Texts texts) {
    this.surroundings = surroundings;
    this.texts = texts;
  }

  @Override
  public Integer call() throws Exception {
    Workspace workspace = inWorkspace.read(surroundings);
    SourceReview review = new SourceReview(surroundings.access().sources());
    List<Map<String, Object>> json = new ArrayList<>();
    int code = ExitCode.DONE;
    for (SourceForm form : argument.of(workspace)) {
      List<Mart> marts =
          workspace.marts().all().stream()
              .filter(mart -> mart.table().source().equals(form.name()))
              .toList();
      List<Finding> findings = review.findings(form, marts);
      code = Math.max(code, code(findings));
      if (result.isJson()) {
        json.add(fields(form, marts.size(), findings));
      } else {
        say(form, marts.size(), findings);
      }
    }
    if (result.isJson()) {
      surroundings.terminal().results().println(new JsonResult().with("sources", json).text());
    }
    return code;
  }

  /** A right that nobody accepted stops a refresh, so the answer is no. */
  private static int code(List<Finding> findings) {
    int code = ExitCode.DONE;
    for (Finding finding : findings) {
      boolean isNo =
          finding.severity() == Finding.Severity.ERROR
              || finding.problem().code() == SourceProblem.RIGHT_BEYOND_READING;
      if (isNo) {
        boolean isOfTheWay = finding.place().equals(finding.problem().details().getFirst());
        boolean isFailure =
            isOfTheWay && finding.problem().code() != SourceProblem.RIGHT_BEYOND_READING;
        int mine = isFailure ? ExitCode.of(finding.problem().code().kind()) : ExitCode.NO;
        code = Math.max(code, mine);
      }
    }
    return code;
  }

  private void say(SourceForm form, int marts, List<Finding> findings) {
    if (findings.isEmpty()) {
      surroundings
          .terminal()
          .results()
          .println(texts.say("cli.source.fine", form.name(), texts.number(marts)));
    }
    for (Finding finding : findings) {
      String key =
          finding.severity() == Finding.Severity.ERROR
              ? texts.say("cli.source.error", form.name(), texts.say(finding.problem()))
              : texts.say("cli.source.warning", form.name(), texts.say(finding.problem()));
      surroundings.terminal().results().println(key);
    }
  }

  private Map<String, Object> fields(SourceForm form, int marts, List<Finding> findings) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("source", form.name());
    fields.put("marts", marts);
    fields.put("isUsable", code(findings) == ExitCode.DONE);
    List<Map<String, String>> found = new ArrayList<>();
    for (Finding finding : findings) {
      Map<String, String> one = new LinkedHashMap<>();
      one.put("severity", finding.severity().name().toLowerCase(Locale.ROOT));
      one.put("place", finding.place());
      one.put("code", finding.problem().code().key());
      one.put("text", texts.say(finding.problem()));
      found.add(one);
    }
    fields.put("findings", found);
    return fields;
  }
}
