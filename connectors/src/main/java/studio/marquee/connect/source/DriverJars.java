package studio.marquee.connect.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Driver;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import studio.marquee.model.problem.Problem;
import studio.marquee.model.problem.ProblemException;

/**
 * Drivers out of jars that the data team names, each in a class loader of its own that sees the JDK
 * and nothing of Marquee.
 *
 * <p>The jar is copied while it is hashed, into a folder that only its owner can enter, and only
 * the copy is opened. So what was hashed is what is loaded, whoever changes the file meanwhile.
 */
final class DriverJars {

  /** A driver for as long as its source is open. */
  Loaded load(ServerForm form, DriverJar jar) throws ProblemException {
    Path copy = verified(form, jar);
    try {
      URLClassLoader loader =
          new URLClassLoader(
              "driver-" + form.name(),
              new URL[] {copy.toUri().toURL()},
              ClassLoader.getPlatformClassLoader());
      return new Loaded(driver(form, loader), loader, copy);
    } catch (IOException failure) {
      delete(copy);
      throw unreadable(form, jar, failure);
    }
  }

  private static Driver driver(ServerForm form, URLClassLoader loader)
      throws ProblemException, IOException {
    try {
      Class<?> type = Class.forName(form.kind().driverClass(), true, loader);
      return (Driver) type.getDeclaredConstructor().newInstance();
    } catch (ReflectiveOperationException | ClassCastException | LinkageError noDriver) {
      loader.close();
      throw new ProblemException(
          Problem.of(SourceProblem.NO_DRIVER, form.name(), form.kind().driverClass()), noDriver);
    }
  }

  private static Path verified(ServerForm form, DriverJar jar) throws ProblemException {
    Optional<Path> copy = Optional.empty();
    boolean isGood = false;
    try {
      MessageDigest digest = sha256();
      Path made = Files.createTempDirectory("marquee-driver-").resolve("driver.jar");
      copy = Optional.of(made);
      try (InputStream in = new DigestInputStream(Files.newInputStream(jar.file()), digest);
          OutputStream out = Files.newOutputStream(made)) {
        in.transferTo(out);
      }
      byte[] expected = HexFormat.of().parseHex(jar.sha256().toLowerCase(Locale.ROOT));
      isGood = MessageDigest.isEqual(digest.digest(), expected);
      if (!isGood) {
        throw new ProblemException(
            Problem.of(SourceProblem.DRIVER_CHANGED, form.name(), jar.file()));
      }
      return made;
    } catch (IOException failure) {
      throw unreadable(form, jar, failure);
    } finally {
      if (!isGood) {
        copy.ifPresent(DriverJars::delete);
      }
    }
  }

  private static ProblemException unreadable(ServerForm form, DriverJar jar, IOException failure) {
    return new ProblemException(
        Problem.of(SourceProblem.DRIVER_GONE, form.name(), jar.file()), failure);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }

  /**
   * Windows keeps a file as long as somebody has it open; then the system's own tidying gets it.
   */
  private static void delete(Path copy) {
    try {
      Files.deleteIfExists(copy);
      Files.deleteIfExists(Objects.requireNonNull(copy.getParent()));
    } catch (IOException _) {
      copy.toFile().deleteOnExit();
    }
  }

  /** A driver with what must be put away after it. */
  record Loaded(Driver driver, URLClassLoader loader, Path copy) implements AutoCloseable {
    @Override
    public void close() {
      try (loader) {
        delete(copy);
      } catch (IOException _) {
        copy.toFile().deleteOnExit();
      }
    }
  }
}
