package studio.marquee.connect.seal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a generation is: which data, as of when, under which contract and policy, and how its files
 * must look.
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
    List<SealedFile> files) {
  public static final String FORMAT = "marquee.generation/3";

  public Manifest {
    marts = List.copyOf(marts);
    files = List.copyOf(files);
  }

  /** The same data with other rows in other files. */
  public Manifest rewritten(String name, List<HeldMart> rewritten, List<SealedFile> inFiles) {
    int left =
        rewritten.stream()
            .filter(mart -> mart.name().equals(population))
            .mapToInt(HeldMart::rows)
            .findFirst()
            .orElse(people);
    return new Manifest(
        format, name, population, asOf, left, contractVersion, scope, rewritten, inFiles);
  }

  public Optional<HeldMart> mart(String name) {
    return marts.stream().filter(mart -> mart.name().equals(name)).findFirst();
  }

  /**
   * One file of the generation.
   *
   * @param key the name under which its key is kept
   * @param digest what proves that each part of it lies where it was written
   */
  public record SealedFile(String name, String key, long bytes, String digest) {}

  /**
   * One mart in the files.
   *
   * @param columns those that are held
   * @param keysMissing rows that have no key and are there all the same
   * @param repeated rows that the source delivered and that are not there, because a newer one has
   *     the same key
   * @param files in which it lies, the oldest first; later ones change what earlier ones say
   */
  public record HeldMart(
      String name,
      int rows,
      List<String> columns,
      long keysMissing,
      long repeated,
      List<String> files) {
    /** The same with other rows in another file. */
    public HeldMart rewritten(int left, String file) {
      return new HeldMart(name, left, columns, keysMissing, repeated, List.of(file));
    }

    public HeldMart {
      columns = List.copyOf(columns);
      files = List.copyOf(files);
    }
  }
}
