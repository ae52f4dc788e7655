package studio.marquee.connect.seal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import studio.marquee.connect.disk.Disk;
import studio.marquee.connect.keys.KeyRing;
import studio.marquee.model.problem.Problem;
import studio.marquee.model.problem.ProblemException;

/**
 * Who was erased from a workspace's data on this laptop and must stay out. The file holds a keyed
 * hash of each person's key and no key, and its last line is a code that only this laptop can make.
 * How many there are is kept with the keys, so that a shorter list cannot be put back.
 */
public final class ErasureList {
  private static final String FORM = "marquee.erased/1";
  private static final int SECRET = 32;

  private final KeyRing keys;
  private final String name;
  private final Path file;
  private final Disk disk;

  /**
   * Works for one workspace.
   *
   * @param caches the folder of all caches of the workspace
   */
  public ErasureList(KeyRing keys, Path caches, Disk disk) {
    this.keys = keys;
    this.name = "erased/" + caches.getFileName();
    this.file = caches.resolve("erased.list");
    this.disk = disk;
  }

  /** What is kept with the keys: a secret, how many are on the list, and how many were erased. */
  private static final class Kept {
    private final byte[] secret;
    private final int listed;
    private final int erased;

    private Kept(byte[] secret, int listed, int erased) {
      this.secret = secret;
      this.listed = listed;
      this.erased = erased;
    }

    private static Kept of(byte[] bytes) {
      ByteBuffer buffer = ByteBuffer.wrap(bytes);
      byte[] secret = new byte[SECRET];
      buffer.get(secret);
      return new Kept(secret, buffer.getInt(), buffer.getInt());
    }

    private byte[] bytes() {
      return ByteBuffer.allocate(SECRET + 2 * Integer.BYTES)
          .put(secret)
          .putInt(listed)
          .putInt(erased)
          .array();
    }
  }

  /** Everybody who was erased; finds nobody when nobody was. */
  public ErasedPeople people() throws ProblemException {
    Optional<Kept> kept = kept();
    return kept.isEmpty()
        ? ErasedPeople.NOBODY
        : new ErasedPeople(kept.get().secret, marks(kept.get()));
  }

  /** Whether somebody on the list may still be in one of the caches. */
  public boolean isUnfinished() throws ProblemException {
    Optional<Kept> kept = kept();
    return kept.isPresent() && kept.get().erased < marks(kept.get()).size();
  }

  /** From here on they stay out, whatever happens to the machine next. */
  public void add(Collection<String> people) throws ProblemException {
    Kept kept = kept().orElseGet(() -> new Kept(newSecret(), 0, 0));
    Set<String> marks = new LinkedHashSet<>(marks(kept));
    int before = marks.size();
    ErasedPeople marking = new ErasedPeople(kept.secret, Set.of());
    people.forEach(person -> marks.add(marking.mark(person)));
    if (marks.size() > before) {
      // The secret first: a list that nobody can read any more would keep nobody out.
      keep(kept);
      write(kept.secret, marks);
    }
    keep(new Kept(kept.secret, marks.size(), Math.min(kept.erased, before)));
  }

  /** Nobody who is on the list now is in any cache any more. */
  public void finished(int people) throws ProblemException {
    Optional<Kept> kept = kept();
    if (kept.isPresent()) {
      keep(new Kept(kept.get().secret, Math.max(kept.get().listed, people), people));
    }
  }

  private Optional<Kept> kept() throws ProblemException {
    return keys.find(name).filter(bytes -> bytes.length == SECRET + 8).map(Kept::of);
  }

  private void keep(Kept kept) throws ProblemException {
    keys.keep(name, kept.bytes());
  }

  private static byte[] newSecret() {
    byte[] secret = new byte[SECRET];
    new SecureRandom().nextBytes(secret);
    return secret;
  }

  private Set<String> marks(Kept kept) throws ProblemException {
    List<String> lines = lines();
    if (lines.isEmpty() && kept.listed == 0) {
      return Set.of();
    }
    boolean isWhole =
        lines.size() >= 2
            && lines.getFirst().equals(FORM)
            && MessageDigest.isEqual(
                ascii(lines.getLast()),
                ascii(code(kept.secret, lines.subList(0, lines.size() - 1))));
    if (!isWhole || lines.size() - 2 < kept.listed) {
      throw new ProblemException(Problem.of(SealProblem.ERASURE_LIST_CHANGED, file));
    }
    return new LinkedHashSet<>(lines.subList(1, lines.size() - 1));
  }

  private List<String> lines() throws ProblemException {
    try {
      return Files.readAllLines(file, StandardCharsets.US_ASCII);
    } catch (NoSuchFileException none) {
      return List.of();
    } catch (IOException unreadable) {
      throw new ProblemException(Problem.of(SealProblem.ERASURE_LIST_CHANGED, file), unreadable);
    }
  }

  private void write(byte[] secret, Set<String> marks) throws ProblemException {
    List<String> lines = new ArrayList<>(List.of(FORM));
    lines.addAll(marks);
    lines.add(code(secret, lines));
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      disk.replace(file, ascii(String.join("\n", lines) + "\n"));
    } catch (IOException failure) {
      throw new ProblemException(Problem.of(SealProblem.ERASURE_LIST_UNWRITTEN, file), failure);
    }
  }

  private static String code(byte[] secret, List<String> lines) {
    return hmac(secret, "list\n" + String.join("\n", lines));
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  static String hmac(byte[] secret, String text) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret, "HmacSHA256"));
      return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }
}
