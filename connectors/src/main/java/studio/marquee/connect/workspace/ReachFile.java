package studio.marquee.connect.workspace;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import studio.marquee.model.answer.ReachChannel;
import studio.marquee.model.format.ReachReader;
import studio.marquee.model.problem.ProblemException;

/** Reads how the people of a workspace can be reached. */
public final class ReachFile {
  static final String NAME = "reach.yaml";

  private ReachFile() {}

  /** None where the data team has not said so. */
  public static List<ReachChannel> read(Path workspace) throws ProblemException {
    Path file = workspace.resolve(NAME);
    return Files.isRegularFile(file)
        ? new ReachReader()
            .read(file.toString(), TextFiles.read(file, WorkspaceProblem.NOT_READABLE))
        : List.of();
  }
}
