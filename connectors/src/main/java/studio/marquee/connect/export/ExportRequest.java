package studio.marquee.connect.export;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import studio.marquee.model.mart.AttributeName;
import studio.marquee.model.segment.Segment;

/**
 * Whom to take where.
 *
 * @param columns in the order of the file
 * @param use empty when nobody is to be reached by the file
 */
public record ExportRequest(
    Segment segment,
    List<AttributeName> columns,
    Optional<Use> use,
    Path file,
    Existing existing,
    AudienceFile form) {
  public ExportRequest {
    columns = List.copyOf(columns);
  }

  /** What becomes of a file that is there already. */
  public enum Existing {
    KEPT,
    REPLACED
  }

  /** Where the receipt lies. */
  public Path receipt() {
    return file.resolveSibling(file.getFileName() + ".receipt.json");
  }
}
