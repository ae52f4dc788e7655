package studio.marquee.connect.export;

import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import studio.marquee.connect.disk.Disk;
import studio.marquee.connect.extract.DiskFull;
import studio.marquee.model.problem.Problem;
import studio.marquee.model.problem.ProblemException;

/**
 * A file and its receipt while they are written, hidden beside where they will be. They appear when
 * they are complete, the receipt first; until then what was there before is still there.
 */
final class TargetFile {
  private static final Logger LOG = LoggerFactory.getLogger(TargetFile.class);

  private final Disk disk;
  private final ExportRequest request;
  private final Path file;
  private final Path receipt;

  TargetFile(Disk disk, ExportRequest request) {
    this.disk = disk;
    this.request = request;
    this.file = hidden(request.file());
    this.receipt = hidden(request.receipt());
  }

  private static Path hidden(Path file) {
    return file.toAbsolutePath().resolveSibling("." + file.getFileName() + ".part");
  }

  /** Fills the file. */
  @FunctionalInterface
  interface Filling {
    Receipt fill(HashedFile out) throws IOException, ProblemException, InterruptedException;
  }

  /** Says what the receipt beside the file says. */
  @FunctionalInterface
  interface Wording {
    byte[] of(Receipt receipt) throws IOException;
  }

  Receipt write(Path data, Filling filling, Wording wording)
      throws ProblemException, InterruptedException {
    try (Unfinished _ = Unfinished.begin(disk, data, List.of(file, receipt))) {
      try {
        Receipt made;
        try (HashedFile out = new HashedFile(disk.create(file))) {
          made = filling.fill(out);
        }
        disk.write(receipt, wording.of(made));
        show();
        return made;
      } finally {
        clear();
      }
    } catch (ClosedByInterruptException stopped) {
      throw stopped(stopped);
    } catch (IOException failure) {
      throw new ProblemException(problem(failure), failure);
    }
  }

  private static InterruptedException stopped(ClosedByInterruptException failure) {
    InterruptedException stopped = new InterruptedException("stopped while writing");
    stopped.initCause(failure);
    return stopped;
  }

  private void show() throws IOException, ProblemException, InterruptedException {
    if (Thread.interrupted()) {
      throw new InterruptedException("stopped before the file appeared");
    }
    boolean isKept = request.existing() == ExportRequest.Existing.KEPT;
    if (isKept && Files.exists(request.file())) {
      throw new ProblemException(Problem.of(ExportProblem.FILE_EXISTS, request.file()));
    }
    Path shown = request.receipt().toAbsolutePath();
    Optional<byte[]> before =
        Files.exists(shown) ? Optional.of(Files.readAllBytes(shown)) : Optional.empty();
    move(receipt, shown);
    try {
      move(file, request.file().toAbsolutePath());
    } catch (IOException failure) {
      takeBack(shown, before);
      throw failure;
    }
  }

  /** What says that it failed and yet is there is only to be made lasting. */
  private void move(Path from, Path to) throws IOException {
    try {
      disk.move(from, to);
    } catch (IOException failure) {
      if (Files.exists(from) || !Files.exists(to)) {
        throw failure;
      }
      boolean isStopped = Thread.interrupted();
      disk.force(folder());
      if (isStopped) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /** A receipt for a file that did not come would be a lie. */
  private void takeBack(Path shown, Optional<byte[]> before) throws IOException {
    if (before.isPresent()) {
      disk.replace(shown, before.get());
    } else {
      disk.delete(shown);
    }
  }

  /** What failed is more important than that something of it could not be taken away. */
  private void clear() {
    for (Path path : List.of(file, receipt)) {
      try {
        disk.delete(path);
      } catch (IOException failure) {
        LOG.warn("Something unfinished could not be taken away and will be at the next export");
      }
    }
  }

  private Path folder() {
    return Optional.ofNullable(file.getParent()).orElseThrow();
  }

  private Problem problem(IOException failure) {
    if (DiskFull.isSaidBy(failure)) {
      return Problem.of(ExportProblem.DISK_FULL, folder());
    }
    if (failure instanceof AccessDeniedException) {
      return Problem.of(ExportProblem.NOT_ALLOWED, request.file());
    }
    return Problem.of(ExportProblem.CANNOT_WRITE, request.file());
  }
}
