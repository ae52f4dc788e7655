package studio.marquee.app.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import picocli.CommandLine.Parameters;
import studio.marquee.app.text.Texts;
import studio.marquee.connect.workspace.Workspace;
import studio.marquee.connect.workspace.WorkspaceReader;
import studio.marquee.model.check.Finding;
import studio.marquee.model.check.SegmentCheck;
import studio.marquee.model.mart.AttributeName;
import studio.marquee.model.policy.Action;
import studio.marquee.model.policy.Decision;
import studio.marquee.model.problem.ProblemException;
import studio.marquee.model.segment.Segment;

/** The segment file that a command is about, and what a check finds in it. */
final class SegmentArgument {
  @Parameters(paramLabel = "<segment.json>", descriptionKey = "cli.segment")
  private Path file = Path.of("");

  /** The one in a file that was named in another way. */
  static SegmentArgument of(Path file) {
    SegmentArgument argument = new SegmentArgument();
    argument.file = file;
    return argument;
  }

  Segment read() throws ProblemException {
    return new WorkspaceReader().segment(file);
  }

  List<Finding> findings(Workspace workspace, Segment segment) {
    return new SegmentCheck(workspace.catalogue()).findings(segment);
  }

  /**
   * What is to be seen to when this is done with the people of the segment; refused when it may not
   * be done.
   */
  Decision.Obligations allowed(
      Workspace workspace, Segment segment, Action action, Set<AttributeName> shown)
      throws ProblemException {
    return switch (workspace.decide(action, segment, shown)) {
      case Decision.Allowed(var obligations) -> obligations;
      case Decision.Denied(var _, var _, var reason) -> throw new ProblemException(reason);
    };
  }

  /** Says the findings as messages; whether there is an error among them. */
  boolean sayErrors(Terminal terminal, Texts texts, List<Finding> findings) {
    List<Finding> errors =
        findings.stream().filter(finding -> finding.severity() == Finding.Severity.ERROR).toList();
    errors.forEach(finding -> terminal.messages().println(say(texts, finding)));
    return !errors.isEmpty();
  }

  String say(Texts texts, Finding finding) {
    String key =
        switch (finding.severity()) {
          case ERROR -> "cli.finding.error";
          case WARNING -> "cli.finding.warning";
        };
    return texts.say(key, file, finding.place(), texts.say(finding.problem()));
  }
}
