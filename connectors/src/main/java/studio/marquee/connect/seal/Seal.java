package studio.marquee.connect.seal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import studio.marquee.model.problem.Problem;
import studio.marquee.model.problem.ProblemException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Closes a generation when it is written and checks it when it is opened. What is sealed is whole:
 * the file is the one that was written, to the last byte.
 */
public final class Seal {
  private static final String MANIFEST = "manifest.json";

  private final JsonMapper json =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  /** Writes the manifest as the last thing; the file's size and hash are read from the disk. */
  public void close(Path folder, Manifest manifest) throws IOException {
    Path file = folder.resolve(manifest.file());
    Manifest complete =
        new Manifest(
            manifest.format(),
            manifest.generation(),
            manifest.population(),
            manifest.asOf(),
            manifest.people(),
            manifest.contractVersion(),
            manifest.scope(),
            manifest.marts(),
            manifest.file(),
            Files.size(file),
            sha256(file));
    Files.write(folder.resolve(MANIFEST), json.writeValueAsBytes(complete));
    force(file);
    force(folder.resolve(MANIFEST));
  }

  /** The manifest, once the file has been found to be the one it describes. */
  public Manifest check(Path folder) throws ProblemException {
    Manifest manifest = read(folder);
    Path file = folder.resolve(manifest.file());
    try {
      if (Files.size(file) == manifest.bytes() && sha256(file).equals(manifest.sha256())) {
        return manifest;
      }
    } catch (IOException unreadable) {
      throw new ProblemException(Problem.of(SealProblem.NOT_READABLE, folder), unreadable);
    }
    throw new ProblemException(Problem.of(SealProblem.FILE_CHANGED, folder));
  }

  private Manifest read(Path folder) throws ProblemException {
    try {
      Manifest manifest =
          json.readValue(Files.readAllBytes(folder.resolve(MANIFEST)), Manifest.class);
      if (manifest.format().equals(Manifest.FORMAT)) {
        return manifest;
      }
    } catch (NoSuchFileException missing) {
      throw new ProblemException(Problem.of(SealProblem.NO_MANIFEST, folder), missing);
    } catch (IOException | JacksonException unreadable) {
      throw new ProblemException(Problem.of(SealProblem.MANIFEST_UNREADABLE, folder), unreadable);
    }
    throw new ProblemException(Problem.of(SealProblem.MANIFEST_UNREADABLE, folder));
  }

  private static String sha256(Path file) throws IOException {
    try (InputStream bytes = Files.newInputStream(file)) {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      byte[] block = new byte[1 << 20];
      for (int read = bytes.read(block); read >= 0; read = bytes.read(block)) {
        digest.update(block, 0, read);
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException everyJdkHasIt) {
      throw new UncheckedIOException(new IOException(everyJdkHasIt));
    }
  }

  private static void force(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
  }
}
