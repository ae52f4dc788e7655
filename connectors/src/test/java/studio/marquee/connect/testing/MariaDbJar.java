package studio.marquee.connect.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.stream.Stream;
import studio.marquee.connect.source.DriverJar;

/** The driver of MariaDB, found as a file on the class path of the tests. */
public final class MariaDbJar {
  private MariaDbJar() {}

  public static Path file() {
    return Stream.of(
            System.getProperty("java.class.path").split(System.getProperty("path.separator")))
        .map(Path::of)
        .filter(path -> path.getFileName().toString().matches("mariadb-java-client-.*\\.jar"))
        .findFirst()
        .orElseThrow();
  }

  public static String hash() {
    try {
      byte[] bytes = Files.readAllBytes(file());
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (IOException | NoSuchAlgorithmException failure) {
      throw new IllegalStateException(failure);
    }
  }

  public static DriverJar driver() {
    return new DriverJar(file(), hash());
  }
}
