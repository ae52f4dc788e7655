package studio.marquee.connect.audit;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import studio.marquee.connect.cache.MartCache;
import studio.marquee.connect.keys.KeyRing;
import studio.marquee.model.problem.Problem;
import studio.marquee.model.problem.ProblemException;

/**
 * What was done with the people of one workspace on this laptop, a line for each thing, each bound
 * to the one before it. What is to be done is written down before it is done, so nothing happens of
 * which there is no trace.
 *
 * <p>Whoever owns the laptop can take away the whole log together with its keys. What nobody can do
 * is change, leave out, insert, move or cut off lines without being noticed.
 */
public final class AuditLog {
  private static final int KEY_BYTES = 32;

  private final Path file;
  private final String name;
  private final KeyRing keys;
  private final Clock clock;

  /**
   * @param file where the lines are
   * @param name tells its keys from those of every other log of this laptop
   */
  public AuditLog(Path file, String name, KeyRing keys, Clock clock) {
    this.file = file;
    this.name = name;
    this.keys = keys;
    this.clock = clock;
  }

  /**
   * That of a workspace.
   *
   * @param data the folder for all that Marquee keeps on this laptop
   */
  public static AuditLog of(Path data, Path workspace, KeyRing keys, Clock clock) {
    String name = MartCache.allOf(data, workspace).getFileName().toString();
    return new AuditLog(data.resolve("audit").resolve(name + ".jsonl"), name, keys, clock);
  }

  public Path file() {
    return file;
  }

  /**
   * Adds a line; it survives a power cut when this returns. A line that was never finished, because
   * its writer was killed, is taken away first, and that is written down as well. Nothing is added
   * to a log that was changed.
   */
  public synchronized void append(AuditEvent event) throws ProblemException {
    try (FileChannel lock = locked();
        FileLock _ = held(lock);
        AuditFile lines = AuditFile.open(file)) {
      AuditHead head = head(lines);
      if (lines.torn() > 0) {
        lines.repair();
        head =
            add(
                lines,
                head,
                new AuditEvent(
                    "audit.repaired",
                    event.person(),
                    event.role(),
                    Map.of("unfinishedBytes", lines.torn())));
      }
      add(lines, head, event);
    } catch (IOException failure) {
      throw new ProblemException(Problem.of(AuditProblem.NOT_WRITABLE, file), failure);
    }
  }

  private AuditHead add(AuditFile lines, AuditHead head, AuditEvent event)
      throws IOException, ProblemException {
    byte[] key = key();
    byte[] line = AuditLine.of(head.number() + 1, clock.instant(), event, head.hash(), key);
    Arrays.fill(key, (byte) 0);
    lines.append(line);
    AuditHead after = head.after(line);
    after.keep(keys, name);
    return after;
  }

  /** The last good line; refused when there is one that is not. */
  private AuditHead head(AuditFile lines) throws IOException, ProblemException {
    Walk walk = walk(lines);
    Optional<Problem> broken = walk.broken;
    if (broken.isPresent()) {
      throw new ProblemException(broken.get());
    }
    return walk.head;
  }

  /** Looks through the whole log and changes nothing. */
  public synchronized AuditReview review() throws ProblemException {
    if (!Files.exists(file)) {
      AuditHead kept = AuditHead.of(keys, name);
      return new AuditReview(0, 0, shortened(AuditHead.NONE, kept));
    }
    try (FileChannel lock = locked();
        FileLock _ = held(lock);
        AuditFile lines = AuditFile.open(file)) {
      Walk walk = walk(lines);
      return new AuditReview(walk.head.number(), lines.torn(), walk.broken);
    } catch (IOException failure) {
      throw new ProblemException(Problem.of(AuditProblem.NOT_READABLE, file), failure);
    }
  }

  /** How far one comes, and what stands in the way. */
  private record Walk(AuditHead head, Optional<Problem> broken) {}

  private Walk walk(AuditFile lines) throws IOException, ProblemException {
    AuditHead kept = AuditHead.of(keys, name);
    byte[] key = key();
    Steps steps = new Steps(key, kept);
    boolean isFine = lines.eachLine(steps::isFine);
    Arrays.fill(key, (byte) 0);
    Optional<Problem> broken =
        isFine
            ? shortened(steps.head, kept)
            : Optional.of(Problem.of(AuditProblem.CHANGED, file, steps.head.number() + 1));
    return new Walk(steps.head, broken);
  }

  private Optional<Problem> shortened(AuditHead found, AuditHead kept) {
    return found.number() < kept.number()
        ? Optional.of(Problem.of(AuditProblem.SHORTENED, file, kept.number()))
        : Optional.empty();
  }

  private static final class Steps {
    private final byte[] key;
    private final AuditHead kept;
    private AuditHead head = AuditHead.NONE;

    private Steps(byte[] key, AuditHead kept) {
      this.key = key;
      this.kept = kept;
    }

    private boolean isFine(byte[] line) {
      if (!AuditLine.follows(line, head.number() + 1, head.hash(), key)) {
        return false;
      }
      AuditHead next = head.after(line);
      if (next.number() == kept.number() && !next.equals(kept)) {
        return false;
      }
      head = next;
      return true;
    }
  }

  private byte[] key() throws ProblemException {
    String of = "audit/" + name;
    Optional<byte[]> known = keys.find(of);
    if (known.isPresent()) {
      return known.get();
    }
    byte[] fresh = new byte[KEY_BYTES];
    new SecureRandom().nextBytes(fresh);
    keys.keep(of, fresh);
    return fresh;
  }

  private FileChannel locked() throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    return FileChannel.open(
        file.resolveSibling(file.getFileName() + ".lock"),
        StandardOpenOption.CREATE,
        StandardOpenOption.WRITE);
  }

  /** Waits for other processes, each of which needs it for a moment only. */
  private FileLock held(FileChannel lock) throws IOException, ProblemException {
    try {
      return lock.lock();
    } catch (OverlappingFileLockException inThisProcess) {
      throw new ProblemException(Problem.of(AuditProblem.BUSY, file), inThisProcess);
    }
  }
}
