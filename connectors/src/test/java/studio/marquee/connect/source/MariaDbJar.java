package studio.marquee.connect.source;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.stream.Stream;

/** The driver of MariaDB, found as a file on the class path of the tests. */
final class MariaDbJar {
  private MariaDbJar() {}

  static Path file() {
    return Stream.of(
            System.getProperty("java.class.path").split(System.getProperty("path.separator")))
        .map(Path::of)
        .filter(path -> path.getFileName().toString().matches("mariadb-java-client-.*\\.jar"))
        .findFirst()
        .orElseThrow();
  }

  static String hash(Path file) throws Exception {
    byte[] bytes = Files.readAllBytes(file);
    return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
  }

  static DriverJar driver() throws Exception {
    return new DriverJar(file(), hash(file()));
  }
}
