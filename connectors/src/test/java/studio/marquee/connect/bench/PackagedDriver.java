package studio.marquee.connect.bench;

import java.io.File;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** A class path with DuckDB's library beside its jar, as the packaged studio has it. */
final class PackagedDriver {
  private PackagedDriver() {}

  static String classPath(Path folder) throws IOException {
    List<String> entries = new ArrayList<>();
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
      Path path = Path.of(entry);
      boolean isDriver = Objects.toString(path.getFileName()).startsWith("duckdb_jdbc-");
      entries.add(isDriver ? laidOut(path, folder).toString() : entry);
    }
    return String.join(File.pathSeparator, entries);
  }

  private static Path laidOut(Path driver, Path folder) throws IOException {
    Path lib = Files.createDirectories(folder.resolve("lib"));
    Path jar = lib.resolve(Objects.requireNonNull(driver.getFileName()));
    Files.copy(driver, jar, StandardCopyOption.REPLACE_EXISTING);
    try (FileSystem inside = FileSystems.newFileSystem(jar)) {
      Path library = inside.getPath(library());
      Files.copy(library, lib.resolve(library()), StandardCopyOption.REPLACE_EXISTING);
      List<Path> libraries = new ArrayList<>();
      try (DirectoryStream<Path> found =
          Files.newDirectoryStream(inside.getPath("/"), "libduckdb_java.so_*")) {
        found.forEach(libraries::add);
      }
      for (Path each : libraries) {
        Files.delete(each);
      }
    }
    return jar;
  }

  private static String library() {
    String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    String os =
        system.startsWith("windows") ? "windows" : system.startsWith("mac") ? "macos" : "linux";
    String arch = System.getProperty("os.arch").equals("aarch64") ? "arm64" : "amd64";
    return "libduckdb_java.so_" + os + "_" + arch;
  }
}
