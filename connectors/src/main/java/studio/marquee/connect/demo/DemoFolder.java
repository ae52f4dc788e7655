package studio.marquee.connect.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import studio.marquee.model.problem.Problem;
import studio.marquee.model.problem.ProblemException;

/**
 * The folder that holds the warehouse and the workspace. A receipt, written last, lists every file
 * in it: a folder is replaced only if it has that receipt and holds nothing else, so that nobody
 * loses a file of their own.
 */
final class DemoFolder {
  static final String WAREHOUSE = "warehouse.duckdb";
  static final String WORKSPACE = "workspace";

  private static final String RECEIPT = ".marquee-demo";
  private static final String FORMAT = "marquee.demo/1";

  private DemoFolder() {}

  static void refuseUnlessReplaceable(Path folder) throws ProblemException, IOException {
    if (!Files.exists(folder)) {
      return;
    }
    if (!Files.isDirectory(folder)) {
      throw new ProblemException(Problem.of(DemoProblem.NOT_A_FOLDER, folder));
    }
    List<String> present = files(folder);
    Optional<Set<String>> written = receipt(folder);
    if (written.isEmpty()) {
      if (isEmpty(folder)) {
        return;
      }
      throw new ProblemException(Problem.of(DemoProblem.FOLDER_NOT_EMPTY, folder));
    }
    for (String file : present) {
      if (!written.get().contains(file)) {
        throw new ProblemException(Problem.of(DemoProblem.FOLDER_HAS_OWN_FILES, folder, file));
      }
    }
  }

  /** Whether the receipt beside it names the workspace and the warehouse as its own. */
  static boolean isWorkspaceOfDemo(Path workspace) {
    Path folder = workspace.toAbsolutePath().normalize().getParent();
    if (folder == null || !WORKSPACE.equals(String.valueOf(workspace.getFileName()))) {
      return false;
    }
    try {
      return receipt(folder)
          .map(files -> files.contains(WAREHOUSE) && files.contains(WORKSPACE + "/workspace.yaml"))
          .orElse(false);
    } catch (IOException unreadable) {
      return false;
    }
  }

  static void writeWorkspace(Path folder) throws IOException {
    Path workspace = folder.resolve(WORKSPACE);
    for (String name : Resource.text("workspace-files.txt").lines().toList()) {
      Path file = workspace.resolve(name);
      Path parent = file.getParent();
      if (parent != null) {
        Files.createDirectories(parent);
      }
      Files.writeString(file, Resource.text("workspace/" + name));
    }
  }

  static void writeReceipt(Path folder) throws IOException {
    List<String> lines = new ArrayList<>();
    lines.add(FORMAT);
    lines.addAll(files(folder));
    lines.add(RECEIPT);
    Files.write(folder.resolve(RECEIPT), lines);
  }

  private static Optional<Set<String>> receipt(Path folder) throws IOException {
    Path receipt = folder.resolve(RECEIPT);
    if (!Files.isRegularFile(receipt)) {
      return Optional.empty();
    }
    List<String> lines = Files.readAllLines(receipt);
    if (lines.isEmpty() || !lines.getFirst().equals(FORMAT) || !lines.getLast().equals(RECEIPT)) {
      return Optional.empty();
    }
    Set<String> files = new HashSet<>(lines.subList(1, lines.size()));
    files.add(WAREHOUSE + ".wal");
    return Optional.of(files);
  }

  private static boolean isEmpty(Path folder) throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.findAny().isEmpty();
    }
  }

  private static List<String> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(file -> !Files.isDirectory(file))
          .map(file -> folder.relativize(file).toString().replace('\\', '/'))
          .sorted()
          .toList();
    }
  }
}
