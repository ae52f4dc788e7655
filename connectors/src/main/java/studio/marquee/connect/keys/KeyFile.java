package studio.marquee.connect.keys;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import studio.marquee.connect.disk.Disk;
import studio.marquee.connect.disk.LocalDisk;
import studio.marquee.model.problem.Problem;
import studio.marquee.model.problem.ProblemException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Secrets in one file that its owner alone may read. It is replaced as a whole, so that it is
 * always the old one or the new one, and one process at a time replaces it.
 */
public final class KeyFile implements KeyRing {
  private static final int SHORTEST_PASSPHRASE = 12;

  private final Path file;
  private final Cover cover;
  private final Protection protection;
  private final Disk disk;
  private final JsonMapper json = new JsonMapper();

  private KeyFile(Path file, Cover cover, Protection protection, Disk disk) {
    this.file = file;
    this.cover = cover;
    this.protection = protection;
    this.disk = disk;
  }

  /** A file that is not hidden; for the demo brand only. */
  public static KeyFile ofDemo(Path file) {
    return ofDemo(file, new LocalDisk());
  }

  public static KeyFile ofDemo(Path file, Disk disk) {
    return new KeyFile(file, new OpenCover(), Protection.DEMO, disk);
  }

  /** A file under a passphrase, which is asked for here and found right or wrong here. */
  public static KeyFile underPassphrase(Path file, Passphrase passphrase) throws ProblemException {
    boolean isNew = !Files.exists(file);
    char[] words =
        passphrase
            .ask(isNew ? Passphrase.Use.TO_BEGIN : Passphrase.Use.TO_OPEN)
            .orElseThrow(() -> new ProblemException(Problem.of(KeyProblem.NO_PASSPHRASE, file)));
    try {
      if (isNew && words.length < SHORTEST_PASSPHRASE) {
        throw new ProblemException(
            Problem.of(KeyProblem.PASSPHRASE_TOO_SHORT, file, SHORTEST_PASSPHRASE));
      }
      KeyFile keys =
          new KeyFile(file, new PassphraseCover(words), Protection.PASSPHRASE, new LocalDisk());
      keys.read();
      return keys;
    } finally {
      Arrays.fill(words, ' ');
    }
  }

  @Override
  public Optional<byte[]> find(String name) throws ProblemException {
    return Optional.ofNullable(read().get(name)).map(Base64.getDecoder()::decode);
  }

  @Override
  public void keep(String name, byte[] secret) throws ProblemException {
    change(secrets -> secrets.put(name, Base64.getEncoder().encodeToString(secret)));
  }

  @Override
  public void forget(String name) throws ProblemException {
    change(secrets -> secrets.remove(name));
  }

  @Override
  public Protection protection() {
    return protection;
  }

  private Map<String, String> read() throws ProblemException {
    byte[] bytes;
    try {
      bytes = Files.readAllBytes(file);
    } catch (NoSuchFileException none) {
      return new TreeMap<>();
    } catch (IOException failure) {
      throw new ProblemException(Problem.of(KeyProblem.NOT_READABLE, file), failure);
    }
    try {
      return json.readValue(cover.show(bytes), new TypeReference<TreeMap<String, String>>() {});
    } catch (GeneralSecurityException wrong) {
      throw new ProblemException(Problem.of(KeyProblem.WRONG_PASSPHRASE, file), wrong);
    } catch (JacksonException notOurs) {
      // What it says may quote what stands in the file.
      throw new ProblemException(Problem.of(KeyProblem.NOT_READABLE, file));
    }
  }

  private synchronized void change(Consumer<Map<String, String>> change) throws ProblemException {
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      try (FileChannel channel =
              FileChannel.open(
                  file.resolveSibling(file.getFileName() + ".lock"),
                  StandardOpenOption.CREATE,
                  StandardOpenOption.WRITE);
          FileLock alone = alone(channel)) {
        if (!alone.isValid()) {
          throw new IOException("the lock was lost");
        }
        Map<String, String> secrets = read();
        change.accept(secrets);
        disk.replace(file, cover.hide(json.writeValueAsBytes(secrets)));
      }
    } catch (IOException | GeneralSecurityException failure) {
      throw new ProblemException(Problem.of(KeyProblem.CANNOT_WRITE, file), failure);
    }
  }

  /** Waits for other programs; what this very program does with the file is done in a moment. */
  private static FileLock alone(FileChannel channel) throws IOException {
    while (true) {
      try {
        return channel.lock();
      } catch (OverlappingFileLockException inThisProgram) {
        Thread.onSpinWait();
      }
    }
  }
}
