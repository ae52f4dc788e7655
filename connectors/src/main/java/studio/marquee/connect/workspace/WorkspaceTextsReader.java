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
          WorkspaceTexts.SUPPRESSION,
          WorkspaceTexts.TRAITS,
          WorkspaceTexts.REACH);

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
    List<String> others = new ArrayList<>();
    for (Path file : files(folder)) {
      String name = name(folder, file);
      if (!isOurs(name)) {
        others.add(name);
      } else if (SINGLE.contains(name) || isContract(name) || isSegment(name)) {
        try {
          files.put(name, TextFiles.read(file, WorkspaceProblem.NOT_READABLE));
        } catch (ProblemException broken) {
          unread.add(unread(name, broken.problem()));
        }
      }
    }
    List<Problem> broken = new ArrayList<>();
    List<PeopleList> lists = ListFiles.read(folder.resolve("lists"), broken);
    for (Problem problem : broken) {
      unread.add(unread(name(folder, Path.of(problem.details().getFirst())), problem));
    }
    others.removeIf(WorkspaceTextsReader::isForPeople);
    return new WorkspaceTexts(files, lists, unread, others);
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
    return new WorkspaceTexts(files, List.of(), List.of(), List.of());
  }

  /** Named as everything else is: from the folder of the workspace on. */
  private static WorkspaceTexts.Unread unread(String name, Problem problem) {
    List<String> details = new ArrayList<>(problem.details());
    details.set(0, name);
    return new WorkspaceTexts.Unread(name, new Problem(problem.code(), details));
  }

  private static boolean isOurs(String name) {
    return SINGLE.contains(name)
        || name.startsWith("contracts/")
        || isList(name)
        || isSegment(name);
  }

  private static boolean isSegment(String name) {
    return name.startsWith("templates/") && name.endsWith(WorkspaceTexts.SEGMENT);
  }

  private static boolean isContract(String name) {
    return name.startsWith("contracts/") && isYaml(name);
  }

  private static boolean isYaml(String name) {
    return name.endsWith(".yaml") || name.endsWith(".yml");
  }

  private static boolean isList(String name) {
    return name.startsWith("lists/")
        && name.indexOf('/') == name.lastIndexOf('/')
        && (name.endsWith(".csv") || name.endsWith(".txt"));
  }

  /** What is read by people alone, or hidden from them. */
  private static boolean isForPeople(String name) {
    return name.endsWith(".md") || name.startsWith(".") || name.contains("/.");
  }

  /** What lies where our files lie; beside them, only what is written as they are. */
  private static List<Path> files(Path folder) throws ProblemException {
    List<Path> files = new ArrayList<>();
    for (String part : List.of("channels", "contracts", "lists", "policies", "templates")) {
      files.addAll(TextFiles.below(folder.resolve(part), ""));
    }
    TextFiles.in(folder).stream()
        .filter(file -> isYaml(file.getFileName().toString()))
        .forEach(files::add);
    return files.stream().filter(Files::isRegularFile).toList();
  }

  /** With slashes on every system. */
  private static String name(Path folder, Path file) {
    return folder.relativize(file).toString().replace('\\', '/');
  }
}
