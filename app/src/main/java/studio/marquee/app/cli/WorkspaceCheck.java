package studio.marquee.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import studio.marquee.app.text.Texts;
import studio.marquee.connect.workspace.WorkspaceTextsReader;
import studio.marquee.model.problem.Problem;
import studio.marquee.model.problem.ProblemException;
import studio.marquee.model.review.WorkspaceReview;
import studio.marquee.model.review.WorkspaceTexts;

/** Holds a workspace against what the data team wants of it. Asks no source and opens no data. */
final class WorkspaceCheck {
  private final Terminal terminal;
  private final Texts texts;
  private final Path folder;
  private final Optional<String> against;

  WorkspaceCheck(Terminal terminal, Texts texts, Path folder, Optional<String> against) {
    this.terminal = terminal;
    this.texts = texts;
    this.folder = folder;
    this.against = against;
  }

  /** In words or as JSON; where SARIF goes to the output, it is all that goes there. */
  int run(ResultOptions form, Optional<String> sarif)
      throws ProblemException, InterruptedException {
    WorkspaceTexts now = new WorkspaceTextsReader().read(folder);
    WorkspaceReview review = new WorkspaceReview(texts.locale());
    WorkspaceReview.Result result =
        against.isPresent() ? review.against(before(against.get()), now) : review.of(now);
    if (sarif.isPresent()) {
      sarif(sarif.get(), new ReviewSarif(texts).text(result.findings()));
    }
    if (!sarif.equals(Optional.of("-"))) {
      print(form, result, now);
    }
    return result.isGood() ? ExitCode.DONE : ExitCode.NO;
  }

  /** A folder where there is one of that name, otherwise a version that Git keeps. */
  private WorkspaceTexts before(String version) throws ProblemException, InterruptedException {
    WorkspaceTextsReader reader = new WorkspaceTextsReader();
    return !version.startsWith("-") && isFolder(version)
        ? reader.read(Path.of(version))
        : reader.read(folder, version);
  }

  private static boolean isFolder(String name) {
    try {
      return Files.isDirectory(Path.of(name));
    } catch (InvalidPathException _) {
      return false;
    }
  }

  private void print(ResultOptions form, WorkspaceReview.Result result, WorkspaceTexts now) {
    if (form.isJson()) {
      ReviewJson json = new ReviewJson(texts);
      JsonResult said = against.isPresent() ? json.compared(result) : json.of(result);
      terminal.results().println(said.text());
      return;
    }
    ReviewWords words = new ReviewWords(texts);
    words.findings(result, now.contracts().size()).forEach(terminal.results()::println);
    against.ifPresent(since -> words.changes(result, since).forEach(terminal.results()::println));
  }

  private void sarif(String where, String text) throws ProblemException {
    if (where.equals("-")) {
      terminal.results().println(text);
      return;
    }
    try {
      Files.writeString(Path.of(where), text + "\n");
    } catch (IOException | InvalidPathException notWritten) {
      throw new ProblemException(Problem.of(CliProblem.NOT_WRITTEN, where), notWritten);
    }
  }
}
