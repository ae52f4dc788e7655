package studio.marquee.model.policy;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import studio.marquee.model.mart.AttributeName;
import studio.marquee.model.mart.Mart;
import studio.marquee.model.mart.Marts;

/**
 * What somebody may read, mart by mart; a mart of which nothing may be read is not among them.
 *
 * @param source all marts as their contracts describe them
 * @param salt what fingerprints of values are made with
 */
public record Extracts(Marts source, List<Extract> all, String salt) {
  public Extracts {
    all = List.copyOf(all);
  }

  /** Everything there is, as it is. */
  public static Extracts whole(Marts marts) {
    return new Extracts(marts, marts.all().stream().map(Extract::whole).toList(), "");
  }

  /** The same without these attributes, and without marts of which nothing is left. */
  public Extracts without(Collection<AttributeName> names) {
    List<Extract> fewer =
        all.stream()
            .map(extract -> extract.without(names))
            .filter(extract -> !extract.columns().isEmpty())
            .toList();
    return new Extracts(source, related(fewer), salt);
  }

  /** Each as it is held beside the others. */
  static List<Extract> related(List<Extract> extracts) {
    return extracts.stream()
        .map(extract ->
            new Extract(
                extract.source(),
                HeldMart.of(extract, HeldRelations.of(extract, extracts)),
                extract.columns(),
                extract.rows()))
        .toList();
  }

  public Optional<Extract> of(String mart) {
    return all.stream().filter(extract -> extract.mart().name().equals(mart)).findFirst();
  }

  /** The marts as they are held. */
  public Marts marts() {
    return new Marts(all.stream().map(Extract::mart).toList());
  }

  /** The mart as it is held. */
  public Optional<Mart> mart(String name) {
    return of(name).map(Extract::mart);
  }
}
