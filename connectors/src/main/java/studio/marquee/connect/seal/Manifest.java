package studio.marquee.connect.seal;

import java.time.Instant;
import java.util.List;

/**
 * What a generation is: which data, as of when, under which contract, and how its file must look.
 *
 * @param columns the columns of the mart that the file holds
 */
public record Manifest(
    String format,
    String generation,
    String mart,
    Instant asOf,
    int people,
    String contractVersion,
    List<String> columns,
    String file,
    long bytes,
    String sha256) {
  public static final String FORMAT = "marquee.generation/1";

  public Manifest {
    columns = List.copyOf(columns);
  }
}
