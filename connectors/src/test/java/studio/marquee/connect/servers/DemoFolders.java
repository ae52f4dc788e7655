package studio.marquee.connect.servers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The demo brand's workspace, copied, with another source and nothing else changed. */
record DemoFolders(Path original, Path copy) {
  private static final String FILE =
      """
        - name: warehouse
          kind: duckdb
          # Relative to this folder.
          file: ../warehouse.duckdb
      """;

  /**
   * Writes the copy.
   *
   * @param source what workspace.yaml says of it
   * @param type what contracts call such a server
   */
  static DemoFolders copied(Path original, Path copy, String source, String type)
      throws IOException {
    DemoFolders folders = new DemoFolders(original, copy);
    for (Path file : folders.files()) {
      Path to = copy.resolve(original.relativize(file).toString());
      Files.createDirectories(to.getParent());
      Files.writeString(
          to,
          Files.readString(file)
              .replace(FILE, source)
              .replace(
                  "    type: duckdb\n    database: ../warehouse.duckdb\n",
                  "    type: " + type + "\n    host: 127.0.0.1\n    database: marts\n"));
    }
    return folders;
  }

  List<Path> files() throws IOException {
    try (Stream<Path> files = Files.walk(original)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }

  /** The lines of the contracts that are not as they were. */
  List<String> changedLines() throws IOException {
    List<String> changed = new ArrayList<>();
    for (Path file : files()) {
      if (file.toString().endsWith(".odcs.yaml")) {
        List<String> before = Files.readAllLines(file);
        Files.readAllLines(copy.resolve(original.relativize(file).toString())).stream()
            .filter(line -> !before.contains(line))
            .forEach(changed::add);
      }
    }
    return changed.stream().distinct().toList();
  }
}
