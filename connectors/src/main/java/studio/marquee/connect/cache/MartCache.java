package studio.marquee.connect.cache;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import studio.marquee.connect.workspace.Workspace;
import studio.marquee.model.format.ExtractsFingerprint;
import studio.marquee.model.mart.Mart;
import studio.marquee.model.problem.ProblemException;

/**
 * The folder that holds the generations of one mart, one folder each, numbered from the oldest on.
 * Folders that begin with a dot are being written and mean nothing to a reader.
 */
public record MartCache(Path folder) {
  private static final Pattern GENERATION = Pattern.compile("(\\d{6,9})-(\\d{8}T\\d{6}Z)");

  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

  /**
   * The same workspace, mart and extracts always give the same folder below the data folder.
   * Whoever may read something else has another one, so nobody finds there what was read for
   * others.
   */
  public static MartCache of(Path data, Workspace workspace, Mart mart) throws ProblemException {
    String scope = ExtractsFingerprint.of(workspace.extracts());
    Path caches = allOf(data, workspace.folder());
    return new MartCache(caches.resolve(mart.name()).resolve(scope));
  }

  /** The folder below which all caches of a workspace lie, whoever they were read for. */
  public static Path allOf(Path data, Path workspace) {
    String place = workspace.toAbsolutePath().normalize().toString();
    return data.resolve("caches").resolve(shortHash(place));
  }

  /** What tells apart those who may read different things. */
  public String scope() {
    return folder.getFileName().toString();
  }

  /** What tells it from every other cache of this laptop, for the names of its keys. */
  public String id() {
    Path whole = folder.toAbsolutePath().normalize();
    int names = whole.getNameCount();
    return whole.subpath(Math.max(0, names - 3), names).toString().replace('\\', '/');
  }

  /** Newest first; whether they count and are good is for the seal to say. */
  public List<Path> generations() throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> children = Files.list(folder)) {
      return children
          .filter(child -> Files.isDirectory(child) && number(child) > 0)
          .sorted(Comparator.comparingInt(MartCache::number).reversed())
          .toList();
    }
  }

  /** The number that the newest generation's name begins with; 0 when there is none. */
  public int newestNumber() throws IOException {
    List<Path> generations = generations();
    return generations.isEmpty() ? 0 : number(generations.getFirst());
  }

  /** What an interrupted refresh left behind. */
  public List<Path> leftovers() throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> children = Files.list(folder)) {
      return children.filter(child -> Files.isDirectory(child) && isHidden(child)).toList();
    }
  }

  /** The number that a generation's name begins with; 0 when it is none. */
  public static int number(Path generation) {
    Matcher name = GENERATION.matcher(generation.getFileName().toString());
    return name.matches() ? Integer.parseInt(name.group(1)) : 0;
  }

  /** The moment that a generation's name ends with, to the second. */
  public static Instant asOf(String generation) {
    Matcher name = GENERATION.matcher(generation);
    return name.matches() ? Instant.from(MOMENT.parse(name.group(2))) : Instant.EPOCH;
  }

  private static boolean isHidden(Path child) {
    return child.getFileName().toString().startsWith(".");
  }

  private static String shortHash(String text) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      byte[] hash = digest.digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, 8);
    } catch (NoSuchAlgorithmException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }
}
