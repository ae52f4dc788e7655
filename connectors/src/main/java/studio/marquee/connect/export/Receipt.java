package studio.marquee.connect.export;

import java.nio.file.Path;
import java.time.Instant;

/**
 * That a file was written, as it is told to whoever wanted it. What is kept beside the file says
 * more.
 *
 * @param file where it lies
 * @param at when it was written
 * @param sha256 of the file
 */
public record Receipt(
    ExportPlan plan, Path file, Path receipt, Instant at, long bytes, String sha256) {
  public int people() {
    return plan.people().count();
  }
}
