package studio.marquee.app.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import studio.marquee.app.text.Texts;
import studio.marquee.connect.audit.AuditLog;
import studio.marquee.connect.audit.AuditReview;
import studio.marquee.connect.workspace.Workspace;

/** Says whether the record of what was done is whole. */
@Command(name = "verify", resourceBundle = "studio.marquee.app.text.texts")
final class AuditVerifyCommand implements Callable<Integer> {
  private final Surroundings surroundings;
  private final Texts texts;

  @Mixin private final WorkspaceOptions inWorkspace = new WorkspaceOptions();

  @Mixin private final ResultOptions result = new ResultOptions();

  AuditVerifyCommand(Surroundings surroundings, Texts texts) {
    this.surroundings = surroundings;
    this.texts = texts;
  }

  @Override
  public Integer call() throws Exception {
    Workspace workspace = inWorkspace.read(surroundings);
    Path data = inWorkspace.kept(surroundings);
    AuditLog log =
        AuditLog.of(
            data,
            workspace.folder(),
            surroundings.keys().apply(data).of(workspace.folder()),
            surroundings.clock());
    AuditReview review = log.review();
    surroundings
        .terminal()
        .results()
        .println(result.isJson() ? json(log.file(), review) : words(log.file(), review));
    return review.broken().isEmpty() ? ExitCode.DONE : ExitCode.NO;
  }

  private String words(Path file, AuditReview review) {
    if (review.broken().isPresent()) {
      return texts.say(review.broken().get());
    }
    String whole = texts.say("cli.audit.whole", texts.number(review.lines()), file);
    return review.tornBytes() == 0 ? whole : whole + "\n" + texts.say("cli.audit.torn");
  }

  private String json(Path file, AuditReview review) {
    JsonResult said =
        new JsonResult()
            .with("isWhole", review.broken().isEmpty())
            .with("file", file.toString())
            .with("lines", review.lines())
            .with("unfinishedBytes", review.tornBytes());
    review.broken().ifPresent(problem -> said.with("problem", texts.say(problem)));
    return said.text();
  }
}
