package studio.marquee.connect.workspace;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import studio.marquee.model.catalogue.PeopleList;
import studio.marquee.model.problem.Problem;
import studio.marquee.model.problem.ProblemException;
import studio.marquee.model.review.WorkspaceTexts;

/** Reads the texts of a workspace, be they good or not, from its folder or from Git. */
public final class WorkspaceTextsReader {
  private static final Set<String> SINGLE =
      Set.of(
          WorkspaceTexts.DESCRIPTION,
          WorkspaceTexts.PEOPLE,
          WorkspaceTexts.POLICY,
          WorkspaceTexts.TRAITS);

  /** As they lie in a folder. */
  public WorkspaceTexts read(Path folder) throws ProblemException {
    if (!Files.isDirectory(folder)) {
      throw new ProblemException(Problem.of(WorkspaceProblem.NO_FOLDER, folder));
    }
    if (!Files.isRegularFile(folder.resolve(WorkspaceTexts.DESCRIPTION))) {
      throw new ProblemException(
          Problem.of(WorkspaceProblem.NO_DESCRIPTION, folder.resolve(WorkspaceTexts.DESCRIPTION)));
    }
    Map<String, String> files = new TreeMap<>();
    List<WorkspaceTexts.Unread> unread = new ArrayList<>();
    for (Path file : files(folder)) {
      String name = name(folder, file);
      if (isOurs(name)) {
        try {
          files.put(name, TextFiles.read(file, WorkspaceProblem.NOT_READABLE));
        } catch (ProblemException broken) {
          unread.add(new WorkspaceTexts.Unread(name, broken.problem()));
        }
      }
    }
    List<Problem> broken = new ArrayList<>();
    List<PeopleList> lists = ListFiles.read(folder.resolve("lists"), broken);
    for (Problem problem : broken) {
      Path file = Path.of(problem.details().getFirst());
      unread.add(new WorkspaceTexts.Unread(name(folder, file), problem));
    }
    return new WorkspaceTexts(files, lists, unread);
  }

  /** The contracts as they were in a version that Git keeps; nothing else is compared. */
  public WorkspaceTexts read(Path folder, String reference)
      throws ProblemException, InterruptedException {
    GitVersion version = GitVersion.of(folder, reference);
    Map<String, String> files = new TreeMap<>();
    for (String name : version.files()) {
      if (isContract(name)) {
        files.put(name, version.text(name));
      }
    }
    return new WorkspaceTexts(files, List.of(), List.of());
  }

  private static boolean isOurs(String name) {
    return SINGLE.contains(name)
        || isContract(name)
        || (name.startsWith("templates/") && name.endsWith(WorkspaceTexts.SEGMENT));
  }

  private static boolean isContract(String name) {
    return name.startsWith("contracts/") && (name.endsWith(".yaml") || name.endsWith(".yml"));
  }

  private static List<Path> files(Path folder) throws ProblemException {
    List<Path> files = new ArrayList<>();
    for (String part : List.of("contracts", "policies", "templates")) {
      files.addAll(TextFiles.below(folder.resolve(part), ""));
    }
    for (String single : List.of(WorkspaceTexts.DESCRIPTION, WorkspaceTexts.TRAITS)) {
      files.add(folder.resolve(single));
    }
    return files.stream().filter(Files::isRegularFile).toList();
  }

  /** With slashes on every system. */
  private static String name(Path folder, Path file) {
    return folder.relativize(file).toString().replace('\\', '/');
  }
}
