package studio.marquee.connect.servers;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Objects;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

/** A driver jar that is made on the spot, as somebody outside would make one. */
final class RogueJar {
  private RogueJar() {}

  /** Compiles the driver that misbehaves. */
  static Path make(Path folder) throws Exception {
    Path source =
        Files.createDirectories(folder.resolve("org/mariadb/jdbc")).resolve("Driver.java");
    try (var text = RogueJar.class.getResourceAsStream("RogueDriver.java.txt")) {
      Files.write(source, Objects.requireNonNull(text).readAllBytes());
    }
    Path classes = Files.createDirectories(folder.resolve("classes"));
    JavaCompiler compiler = Objects.requireNonNull(ToolProvider.getSystemJavaCompiler());
    int code =
        compiler.run(
            null,
            null,
            null,
            "-cp",
            classes.toString(),
            "-d",
            classes.toString(),
            source.toString());
    if (code != 0) {
      throw new IllegalStateException("the driver does not compile");
    }
    return packed(classes, folder.resolve("driver.jar"));
  }

  /** A jar of all that is in a folder. */
  static Path packed(Path classes, Path jar) throws Exception {
    try (OutputStream out = Files.newOutputStream(jar);
        JarOutputStream entries = new JarOutputStream(out);
        Stream<Path> files = Files.walk(classes)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        entries.putNextEntry(new JarEntry(classes.relativize(file).toString().replace('\\', '/')));
        Files.copy(file, entries);
        entries.closeEntry();
      }
    }
    return jar;
  }

  /** A jar without any class. */
  static Path empty(Path folder) throws Exception {
    Path nothing = Files.createDirectories(folder.resolve("nothing"));
    Files.write(nothing.resolve("readme.txt"), "nothing".getBytes(StandardCharsets.UTF_8));
    return packed(nothing, folder.resolve("empty.jar"));
  }

  static String hash(Path file) throws Exception {
    byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
    return HexFormat.of().formatHex(digest);
  }
}
