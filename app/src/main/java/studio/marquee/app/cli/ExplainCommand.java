package studio.marquee.app.cli;

import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import studio.marquee.app.text.Texts;
import studio.marquee.connect.workspace.Workspace;
import studio.marquee.model.check.Finding;
import studio.marquee.model.moment.Now;
import studio.marquee.model.policy.Action;
import studio.marquee.model.segment.Segment;
import studio.marquee.model.words.Sentence;

/** Says a segment file in one sentence, with the days that its windows of time mean. */
@Command(name = "explain", resourceBundle = "studio.marquee.app.text.texts")
final class ExplainCommand implements Callable<Integer> {
  private final Surroundings surroundings;
  private final Texts texts;

  @Mixin private final WorkspaceOptions inWorkspace = new WorkspaceOptions();
  @Mixin private final SegmentArgument argument = new SegmentArgument();
  @Mixin private final MomentOption moment = new MomentOption();
  @Mixin private final ResultOptions result = new ResultOptions();

  ExplainCommand(Surroundings surroundings, Texts texts) {
    this.surroundings = surroundings;
    this.texts = texts;
  }

  @Override
  public Integer call() throws Exception {
    Workspace workspace = inWorkspace.read(surroundings);
    Segment segment = argument.read();
    argument.allowed(workspace, segment, Action.COUNT, Set.of());
    List<Finding> findings = argument.findings(workspace, segment);
    if (argument.sayErrors(surroundings.terminal(), texts, findings)) {
      return ExitCode.NO;
    }
    Now now = moment.now(surroundings, workspace);
    String sentence = new Sentence(workspace.catalogue(), texts.locale(), now).of(segment);
    surroundings
        .terminal()
        .results()
        .println(
            result.isJson()
                ? new JsonResult()
                    .with("title", segment.title())
                    .with("sentence", sentence)
                    .with("at", now.moment().toString())
                    .text()
                : sentence);
    return ExitCode.DONE;
  }
}
