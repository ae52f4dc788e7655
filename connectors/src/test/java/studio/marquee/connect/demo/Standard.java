package studio.marquee.connect.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The Open Data Contract Standard as it was published, read where it lies beside the project. */
final class Standard {
  private final Path folder;

  private Standard(Path folder) {
    this.folder = folder;
  }

  /** Looks beside every folder that the module is in, from the nearest on. */
  static Standard published() {
    Path module = Path.of("").toAbsolutePath();
    for (Path above = module; above != null; above = above.getParent()) {
      Path folder = above.resolveSibling("shared").resolve("specs/odcs");
      if (Files.isDirectory(folder)) {
        return new Standard(folder);
      }
    }
    throw new AssertionError(
        "There is no folder shared/specs/odcs beside the checkout or above it, seen from "
            + module
            + "; put the published standard there");
  }

  String schema() throws IOException {
    return Files.readString(folder.resolve("odcs-json-schema-v3.1.0.json"));
  }

  String example(String name) throws IOException {
    return Files.readString(folder.resolve(name + ".odcs.yaml"));
  }

  List<String> examples() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      List<String> names =
          files
              .map(file -> file.getFileName().toString())
              .filter(name -> name.endsWith(".odcs.yaml"))
              .map(name -> name.substring(0, name.length() - ".odcs.yaml".length()))
              .sorted()
              .toList();
      assertThat(names).isNotEmpty();
      return names;
    }
  }
}
