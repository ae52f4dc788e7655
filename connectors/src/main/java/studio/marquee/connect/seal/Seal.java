package studio.marquee.connect.seal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import studio.marquee.connect.disk.Disk;
import studio.marquee.connect.disk.LocalDisk;
import studio.marquee.connect.keys.KeyRing;
import studio.marquee.connect.seal.Manifest.SealedFile;
import studio.marquee.model.problem.Problem;
import studio.marquee.model.problem.ProblemException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Closes the generations of one cache when they are written and checks them when they are opened.
 *
 * <p>What is sealed is whole and is ours: a code over the manifest that only this laptop can make,
 * and in it a digest of every file. Which generations count is kept with the keys and not beside
 * the files, so that an older one cannot be put back. To write that down is the switch to a new
 * generation.
 */
public final class Seal {
  private static final String MANIFEST = "manifest.json";
  private static final String CODE = "manifest.code";
  private static final String DAMAGED = ".damaged";
  private static final int KEY_BYTES = 32;

  private final KeyRing keys;
  private final String cache;
  private final Disk disk;
  private final SecureRandom random = new SecureRandom();
  private final JsonMapper json =
      JsonMapper.builder()
          .enable(SerializationFeature.INDENT_OUTPUT)
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
          .build();

  /**
   * Works for one cache.
   *
   * @param cache a name that no other cache of this laptop has
   */
  public Seal(KeyRing keys, String cache) {
    this(keys, cache, new LocalDisk());
  }

  public Seal(KeyRing keys, String cache, Disk disk) {
    this.keys = keys;
    this.cache = cache;
    this.disk = disk;
  }

  /** What a file of a generation holds. */
  public enum Content {
    ROWS,
    IDENTIFIERS,
    /** What makes counting faster and can be made again from the rows. */
    INDEX,
    /** Who passed rules that were dear to count. */
    LEAVES
  }

  /**
   * The name of a new key, which is for one file and is never used again. It replaces the key of a
   * generation with the same number that was never finished.
   */
  public String newKey(int generation, Content content) throws ProblemException {
    String name = keyName(generation, content);
    keys.keep(name, newSecret());
    return name;
  }

  /** From now on nothing opens what was closed under the name; what is written anew does. */
  public void renewKey(String name) throws ProblemException {
    keys.keep(name, newSecret());
  }

  /** The name under which the key of such a file of a generation is kept. */
  public String keyName(int generation, Content content) {
    return switch (content) {
      case ROWS -> "file/%s/%06d".formatted(cache, generation);
      case IDENTIFIERS -> "vault/%s/%06d".formatted(cache, generation);
      case INDEX -> "index/%s/%06d".formatted(cache, generation);
      case LEAVES -> "leaves/%s/%06d".formatted(cache, generation);
    };
  }

  private byte[] newSecret() {
    byte[] secret = new byte[KEY_BYTES];
    random.nextBytes(secret);
    return secret;
  }

  /** Empty when the key has been deleted, which is how what it opens is deleted. */
  public Optional<byte[]> key(String name) throws ProblemException {
    return keys.find(name);
  }

  public void forget(String key) throws ProblemException {
    keys.forget(key);
  }

  /** What to write into the manifest about a file that is complete. */
  public SealedFile sealed(Path file, String key) throws IOException {
    disk.force(file);
    return new SealedFile(file.getFileName().toString(), key, Files.size(file), digest(file));
  }

  private static String digest(Path file) throws IOException {
    String name = file.getFileName().toString();
    if (isIndex(name)) {
      return BlocksForm.digest(file);
    }
    return name.endsWith(VaultForm.ENDING) ? VaultForm.digest(file) : Digest.of(file);
  }

  private static boolean isIndex(String file) {
    return file.endsWith(BlocksForm.ENDING);
  }

  /** Where what was made from the rows of a file lies, beside it. */
  public static String indexOf(String rows) {
    int dot = rows.lastIndexOf('.');
    return (dot < 0 ? rows : rows.substring(0, dot)) + BlocksForm.ENDING;
  }

  /** Writes the manifest as the last thing. */
  public void close(Path folder, Manifest manifest) throws IOException, ProblemException {
    byte[] text = json.writeValueAsBytes(manifest);
    disk.write(folder.resolve(MANIFEST), text);
    disk.write(folder.resolve(CODE), code(text).getBytes(StandardCharsets.US_ASCII));
    disk.force(folder);
  }

  /** From now on these generations count, the current one first, and no others. */
  public void switchTo(List<String> generations) throws ProblemException {
    keys.keep(live(), String.join("\n", generations).getBytes(StandardCharsets.UTF_8));
  }

  /** Those that count, the current one first. */
  public List<String> generations() throws ProblemException {
    return keys.find(live())
        .map(text -> new String(text, StandardCharsets.UTF_8).lines().toList())
        .orElse(List.of());
  }

  private String live() {
    return "live/" + cache;
  }

  /** The manifest, once everything has been found to be as it says. */
  public Manifest check(Path folder) throws ProblemException {
    if (Files.exists(folder.resolve(DAMAGED))) {
      throw new ProblemException(Problem.of(SealProblem.FILE_CHANGED, folder));
    }
    Manifest manifest = read(folder);
    if (!manifest.generation().equals(folder.getFileName().toString())) {
      throw new ProblemException(Problem.of(SealProblem.FILE_CHANGED, folder));
    }
    try {
      refuseJournals(folder, manifest);
      for (SealedFile file : manifest.files()) {
        // Without its index a generation answers as well, so whoever opens that one checks it.
        if (!isIndex(file.name()) && !isAsWritten(folder, file)) {
          throw new ProblemException(Problem.of(SealProblem.FILE_CHANGED, folder));
        }
      }
      return manifest;
    } catch (IOException unreadable) {
      throw new ProblemException(Problem.of(SealProblem.NOT_READABLE, folder), unreadable);
    }
  }

  private static boolean isAsWritten(Path folder, SealedFile file) throws IOException {
    Path place = folder.resolve(file.name());
    return Files.size(place) == file.bytes() && digest(place).equals(file.digest());
  }

  /** DuckDB would take a file of such a name for changes that are yet to be made. */
  private static void refuseJournals(Path folder, Manifest manifest)
      throws IOException, ProblemException {
    try (DirectoryStream<Path> beside = Files.newDirectoryStream(folder)) {
      for (Path path : beside) {
        String name = path.getFileName().toString();
        for (SealedFile file : manifest.files()) {
          if (name.startsWith(file.name() + ".")) {
            throw new ProblemException(Problem.of(SealProblem.FILE_CHANGED, folder));
          }
        }
      }
    }
  }

  /** Remembers that a part of a generation could not be opened when it was needed. */
  public static void markDamaged(Path folder) throws IOException {
    new LocalDisk().write(folder.resolve(DAMAGED), new byte[0]);
  }

  private Manifest read(Path folder) throws ProblemException {
    try {
      byte[] text = Files.readAllBytes(folder.resolve(MANIFEST));
      byte[] code = Files.readAllBytes(folder.resolve(CODE));
      boolean isOurs = MessageDigest.isEqual(code, code(text).getBytes(StandardCharsets.US_ASCII));
      if (isOurs) {
        Manifest manifest = json.readValue(text, Manifest.class);
        if (manifest.format().equals(Manifest.FORMAT)) {
          return manifest;
        }
      }
    } catch (NoSuchFileException missing) {
      throw new ProblemException(Problem.of(SealProblem.NO_MANIFEST, folder), missing);
    } catch (IOException | JacksonException unreadable) {
      throw new ProblemException(Problem.of(SealProblem.MANIFEST_UNREADABLE, folder), unreadable);
    }
    throw new ProblemException(Problem.of(SealProblem.MANIFEST_UNREADABLE, folder));
  }

  private String code(byte[] text) throws ProblemException {
    byte[] secret = manifestKey();
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret, "HmacSHA256"));
      return HexFormat.of().formatHex(mac.doFinal(text));
    } catch (GeneralSecurityException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    } finally {
      Arrays.fill(secret, (byte) 0);
    }
  }

  private byte[] manifestKey() throws ProblemException {
    String name = "manifest/" + cache;
    Optional<byte[]> known = keys.find(name);
    if (known.isEmpty()) {
      keys.keep(name, newSecret());
      return keys.find(name).orElseThrow();
    }
    return known.get();
  }

  /** The names of the keys that a generation needs; none when nobody can tell any more. */
  public List<String> keysOf(Path folder) {
    try {
      return read(folder).files().stream().map(SealedFile::key).toList();
    } catch (ProblemException unreadable) {
      return List.of();
    }
  }

  /** Nothing opens what was written for the generation then, unless others need it. */
  public void forgetKeysOf(int generation, Set<String> used) throws ProblemException {
    for (Content content : Content.values()) {
      String name = keyName(generation, content);
      if (!used.contains(name)) {
        keys.forget(name);
      }
    }
  }

  /** How the people of a generation are reached; empty when it holds nothing of that kind. */
  public Optional<IdentifierVault> vault(Path folder) throws ProblemException {
    Manifest manifest = check(folder);
    for (SealedFile file : manifest.files()) {
      if (file.name().endsWith(VaultForm.ENDING)) {
        byte[] key =
            key(file.key())
                .orElseThrow(() -> new ProblemException(Problem.of(SealProblem.NO_KEY, folder)));
        try {
          Path place = folder.resolve(file.name());
          return Optional.of(IdentifierVault.open(place, manifest.generation(), key));
        } finally {
          Arrays.fill(key, (byte) 0);
        }
      }
    }
    return Optional.empty();
  }

  /**
   * Opens what was made from the rows of a generation; a file that was changed is refused. Its key
   * was used for this one writing, so nothing else opens under it, and the file may have been made
   * again since the generation was sealed.
   */
  public SealedBlocks index(Path folder, SealedFile file) throws ProblemException {
    return blocks(folder.resolve(file.name()), file.key());
  }

  /** Opens blocks; whatever was not closed under the newest key of that name is refused. */
  public SealedBlocks blocks(Path place, String keyName) throws ProblemException {
    byte[] key =
        key(keyName).orElseThrow(() -> new ProblemException(Problem.of(SealProblem.NO_KEY, place)));
    try {
      return SealedBlocks.open(place, keyName, key);
    } finally {
      Arrays.fill(key, (byte) 0);
    }
  }
}
