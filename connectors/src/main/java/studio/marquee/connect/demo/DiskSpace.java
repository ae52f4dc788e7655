package studio.marquee.connect.demo;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Locale;
import java.util.stream.Stream;
import studio.marquee.model.problem.Problem;
import studio.marquee.model.problem.ProblemException;

/** Whether the disk has room for a plan, and how a refusal of the disk reads as a problem. */
final class DiskSpace {
  private static final long MEGABYTE = 1_000_000;
  private static final long BYTES_A_PERSON = 700;
  private static final long BYTES_ALWAYS = 20 * MEGABYTE;

  private DiskSpace() {}

  static long needed(DemoPlan plan) {
    return BYTES_ALWAYS + plan.people() * BYTES_A_PERSON;
  }

  /** Says no before the work rather than in the middle of it. */
  static void check(Path folder, DemoPlan plan) throws ProblemException, IOException {
    long free = free(folder);
    if (free < needed(plan)) {
      throw full(folder, plan, free, new IOException("no room for the plan"));
    }
  }

  static ProblemException problem(Path target, DemoPlan plan, Exception cause) {
    if (isFull(cause)) {
      try {
        return full(target, plan, free(target), cause);
      } catch (IOException unknown) {
        cause.addSuppressed(unknown);
        return full(target, plan, 0, cause);
      }
    }
    if (cause instanceof SQLException) {
      String said = String.valueOf(cause.getMessage()).lines().findFirst().orElse("");
      return new ProblemException(Problem.of(DemoProblem.WAREHOUSE_FAILED, target, said), cause);
    }
    return new ProblemException(Problem.of(DemoProblem.NOT_WRITABLE, target, reason(cause)), cause);
  }

  private static ProblemException full(Path folder, DemoPlan plan, long free, Exception cause) {
    Problem problem =
        Problem.of(DemoProblem.DISK_FULL, folder, needed(plan) / MEGABYTE, free / MEGABYTE);
    return new ProblemException(problem, cause);
  }

  private static long free(Path folder) throws IOException {
    Path existing = folder.toAbsolutePath();
    while (!Files.exists(existing) && existing.getParent() != null) {
      existing = existing.getParent();
    }
    return Files.getFileStore(existing).getUsableSpace();
  }

  private static boolean isFull(Exception cause) {
    String said = String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT);
    return Stream.of("no space left", "not enough space", "disk full", "disk quota exceeded")
        .anyMatch(said::contains);
  }

  private static String reason(Exception cause) {
    if (cause instanceof FileSystemException refused && refused.getReason() != null) {
      return refused.getReason();
    }
    return cause.getClass().getSimpleName();
  }
}
