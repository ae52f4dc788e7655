package studio.marquee.connect.seal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a generation is: which data, as of when, under which contract, and how its file must look.
 *
 * @param population the name of the mart that holds the people
 * @param contractVersion that of the population
 * @param scope the fingerprint of what might be read when it was made
 */
public record Manifest(
    String format,
    String generation,
    String population,
    Instant asOf,
    int people,
    String contractVersion,
    String scope,
    List<HeldMart> marts,
    String file,
    long bytes,
    String sha256) {
  public static final String FORMAT = "marquee.generation/3";

  public Manifest {
    marts = List.copyOf(marts);
  }

  public Optional<HeldMart> mart(String name) {
    return marts.stream().filter(mart -> mart.name().equals(name)).findFirst();
  }

  /**
   * One mart in the file.
   *
   * @param columns those that the file holds
   * @param keysMissing rows that have no key and are there all the same
   * @param repeated rows that the source delivered and that are not there, because a newer one has
   *     the same key
   */
  public record HeldMart(
      String name, int rows, List<String> columns, long keysMissing, long repeated) {
    public HeldMart {
      columns = List.copyOf(columns);
    }
  }
}
