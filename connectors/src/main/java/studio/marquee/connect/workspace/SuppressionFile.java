package studio.marquee.connect.workspace;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import studio.marquee.model.format.SuppressionReader;
import studio.marquee.model.policy.Suppression;
import studio.marquee.model.problem.ProblemException;

/** Reads who is never to be reached. It is read each time people are about to leave. */
public final class SuppressionFile {
  private static final String NAME = "suppression.yaml";

  private SuppressionFile() {}

  /** None when the workspace has no such file. */
  public static List<Suppression> read(Path workspace) throws ProblemException {
    Path file = workspace.resolve("policies").resolve(NAME);
    if (!Files.exists(file)) {
      return List.of();
    }
    String text = TextFiles.read(file, WorkspaceProblem.NOT_READABLE);
    return new SuppressionReader().read("policies/" + NAME, text);
  }
}
