package studio.marquee.connect.bench;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
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
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * How a start looks in the packaged studio: everything in jars, DuckDB's library beside its own,
 * and from where an earlier start has been.
 */
final class PackagedStudio {
  private final String classPath;
  private final Path kept;

  private PackagedStudio(String classPath, Path kept) {
    this.classPath = classPath;
    this.kept = kept;
  }

  /**
   * Lays it out.
   *
   * @param main what is started, and is once by this
   */
  static PackagedStudio of(Path folder, Class<?> main) throws IOException, InterruptedException {
    Path lib = Files.createDirectories(folder.resolve("lib"));
    List<String> entries = new ArrayList<>();
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
      Path path = Path.of(entry);
      if (Objects.toString(path.getFileName()).startsWith("duckdb_jdbc-")) {
        entries.add(driver(path, lib).toString());
      } else if (Files.isDirectory(path)) {
        entries.add(jar(path, lib.resolve("part-" + entries.size() + ".jar")).toString());
      } else if (Files.exists(path)) {
        entries.add(entry);
      }
    }
    Path kept = lib.resolve("start.aot");
    PackagedStudio studio = new PackagedStudio(String.join(File.pathSeparator, entries), kept);
    Process first =
        studio
            .process("-XX:AOTCacheOutput=" + kept, main, folder)
            .redirectErrorStream(true)
            .start();
    String said = new String(first.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (first.waitFor() != 0 || !Files.exists(kept)) {
      throw new IllegalStateException("the first start failed: " + said);
    }
    return studio;
  }

  /** A start in a process of its own. */
  Process start(Class<?> main, Path folder) throws IOException {
    return process("-XX:AOTCache=" + kept, main, folder)
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }

  private ProcessBuilder process(String option, Class<?> main, Path folder) {
    return new ProcessBuilder(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "--enable-native-access=ALL-UNNAMED",
        option,
        "-cp",
        classPath,
        main.getName(),
        folder.toString());
  }

  private static Path jar(Path classes, Path jar) throws IOException {
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(jar));
        Stream<Path> files = Files.walk(classes)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        zip.putNextEntry(
            new ZipEntry(classes.relativize(file).toString().replace(File.separatorChar, '/')));
        Files.copy(file, zip);
        zip.closeEntry();
      }
    }
    return jar;
  }

  private static Path driver(Path driver, Path lib) throws IOException {
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
